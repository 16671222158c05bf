use std::collections::{BTreeMap, HashMap, HashSet};
use std::process::Command;
use std::sync::OnceLock;

use super::stock::BOT;
use super::*;
use crate::kinds::Kinds;
use crate::model::config::{self, Config};
use crate::model::id::{RecordId, read_time};
use crate::model::kind::{Capability, Category};
use crate::model::log::fold;
use crate::model::person::{FOLDER, Person};
use crate::model::read::read_record;
use crate::model::record::Record;
use crate::store::bulk::{Bulk, Repack};

fn template() -> Vec<(String, String)> {
    let zone = chrono_tz::Europe::Berlin;
    configuration(&Answers {
        desk: "Sample".into(),
        zone,
        team: "platform".into(),
    })
}

fn plan(records: usize, days: u32) -> Plan {
    Plan {
        seed: 1,
        records,
        now: "2026-11-20T09:00:00Z".parse().unwrap(),
        days,
    }
}

fn steps(plan: &Plan, history: History) -> Vec<Step> {
    let sample = generate(plan, history, &template()).unwrap();
    sample.collect::<Result<_, _>>().unwrap()
}

/// One desk with its whole history, for all tests that only look.
fn told() -> &'static [Step] {
    static TOLD: OnceLock<Vec<Step>> = OnceLock::new();
    TOLD.get_or_init(|| steps(&plan(160, 120), History::Actions))
}

fn read(kinds: &Kinds, path: &str, bytes: &[u8]) -> Record {
    let kind = kinds.of_path(path).unwrap();
    let record = read_record(path, bytes, kind).unwrap_or_else(|found| panic!("{found:?}"));
    assert_eq!(record.path(), path);
    assert!(record.unknown.is_empty(), "{path}: {:?}", record.unknown);
    record
}

/// The desk as it stands after all steps.
fn last(steps: &[Step]) -> BTreeMap<String, Record> {
    let kinds = Kinds::builtin();
    let mut files: BTreeMap<&str, &[u8]> = BTreeMap::new();
    for (path, bytes) in steps.iter().flat_map(|step| &step.files) {
        files.insert(path, bytes);
    }
    let records = files.iter().filter(|(path, _)| !path.starts_with(".git"));
    records
        .map(|(path, bytes)| ((*path).to_owned(), read(&kinds, path, bytes)))
        .collect()
}

#[test]
fn every_file_reads_back_and_links_lead_to_what_is_there() {
    let kinds = Kinds::builtin();
    let mut there: HashSet<RecordId> = HashSet::new();
    let mut previous = plan(160, 120).now - TimeDelta::days(121);
    for step in told() {
        assert!(step.at >= previous, "{}", step.subject);
        previous = step.at;
        for (path, bytes) in &step.files {
            if path.starts_with(".git") {
                continue;
            }
            let record = read(&kinds, path, bytes);
            there.insert(record.id.clone());
            let targets = record.links.values().flatten();
            let fields = [record.text("service").map(str::to_owned)]
                .into_iter()
                .flatten();
            let assets = record.fields.get("assets").map(|data| data.as_texts());
            let assets = assets.unwrap_or_default().into_iter().map(str::to_owned);
            for target in fields.chain(assets).map(|id| RecordId::parse(&id).unwrap()) {
                assert!(there.contains(&target), "{}: {target}", step.subject);
            }
            for target in targets {
                assert!(there.contains(target), "{}: {target}", step.subject);
            }
            let entry = record.log.iter().map(|entry| entry.at).max();
            assert!(entry.is_some_and(|at| at <= step.at), "{}", step.subject);
        }
    }
    assert!(previous <= plan(160, 120).now);
}

#[test]
fn a_step_is_the_commit_of_one_action() {
    let first = &told()[0];
    assert_eq!(first.subject, "Set up the desk");
    let mut acts: HashMap<&str, usize> = HashMap::new();
    for step in &told()[1..] {
        assert_eq!(step.files.len(), 1, "{}", step.subject);
        let [(_, record), (_, action)] = step.trailers.as_slice() else {
            panic!("{:?}", step.trailers);
        };
        assert_eq!(step.subject, format!("{record}: {action}"));
        assert!(step.files[0].0.ends_with(&format!("/{record}.yaml")));
        *acts.entry(action).or_default() += 1;
    }
    for action in [
        "new", "start", "reassign", "note", "set", "hold", "resume", "resolve", "close",
    ] {
        assert!(acts.contains_key(action), "no {action} in {acts:?}");
    }
}

#[test]
fn logs_tell_what_fields_and_states_are() {
    for (path, record) in last(told()) {
        let folded = fold(&record.log);
        assert_eq!(folded.state, Some(record.state.as_str()), "{path}");
        for (name, value) in &folded.fields {
            let now = record.fields.get(name);
            assert!(
                now == Some(*value) || (now.is_none() && value.is_empty()),
                "{path}: {name} is {now:?}, logged {value:?}"
            );
        }
    }
}

#[test]
fn programs_work_only_on_what_signals_become() {
    for (path, record) in last(told()) {
        let mut entries = record.log.iter();
        let bot = entries.any(|entry| entry.by.as_str() == BOT);
        assert!(!bot || record.kind.has(Capability::Intake), "{path}");
    }
}

#[test]
fn both_histories_end_in_the_same_desk() {
    let whole = last(told());
    let batched = steps(&plan(160, 120), History::Batched);
    assert_eq!(whole.len(), 160);
    assert_eq!(last(&batched), whole);
    assert!(batched.len() < 125, "{}", batched.len());
}

#[test]
fn people_and_configuration_are_in_the_first_commit() {
    let files = &told()[0].files;
    let text = |path: &str| {
        let file = files.iter().find(|(known, _)| known == path);
        std::str::from_utf8(&file.unwrap().1).unwrap()
    };
    let config: Config = serde_yaml::from_str(text(config::PATH)).unwrap();
    assert_eq!(config.zone, chrono_tz::Europe::Berlin);
    let mut emails = HashSet::new();
    for (path, _) in files.iter().filter(|(path, _)| path.starts_with(FOLDER)) {
        let person: Person = serde_yaml::from_str(text(path)).unwrap();
        assert!(
            person
                .emails
                .iter()
                .all(|email| emails.insert(email.clone()))
        );
    }
    for step in told() {
        assert!(emails.contains(&step.author.1), "{:?}", step.author);
    }
}

/// The desk that `demo` shows, as it stands at its end.
fn demo() -> &'static [Record] {
    static DEMO: OnceLock<Vec<Record>> = OnceLock::new();
    let make = || last(&steps(&plan(400, 365), History::Batched));
    DEMO.get_or_init(|| make().into_values().collect())
}

fn of(kind: &'static str) -> impl Iterator<Item = &'static Record> {
    demo().iter().filter(move |record| record.kind.kind == kind)
}

#[test]
fn the_demo_desk_has_a_queue_worth_looking_at() {
    let open: Vec<&Record> = of("incident").filter(|r| r.category().is_open()).collect();
    assert!((22..=45).contains(&open.len()), "{} open", open.len());
    let held = open.iter().filter(|r| r.category() == Category::Paused);
    assert!(held.count() >= 4);
    for priority in 1..=5 {
        let these = open.iter().filter(|r| r.priority() == Some(priority));
        assert!(these.count() >= 2, "priority {priority}");
    }
    let now = plan(400, 365).now;
    let start = |r: &Record| r.text("planned_start").and_then(read_time);
    let scheduled = of("change").filter(|r| r.state == "scheduled");
    let next = scheduled
        .filter_map(start)
        .filter(|at| *at > now && *at < now + TimeDelta::days(8));
    assert!(next.count() >= 3);
    let ends = |r: &Record| r.text("expires")?.parse::<chrono::NaiveDate>().ok();
    let days = of("asset")
        .filter_map(ends)
        .map(|day| (day - now.date_naive()).num_days());
    assert_eq!(days.filter(|days| (0..=30).contains(days)).count(), 2);
}

#[test]
fn the_demo_desk_has_a_past() {
    assert_eq!(demo().len(), 400);
    for kind in crate::kinds::BUILTIN.map(|builtin| builtin.name) {
        assert!(of(kind).count() >= 3, "{kind}: {}", of(kind).count());
    }
    let share = |n: usize| n * 100 / of("incident").count();
    let closed = of("incident").filter(|r| r.category() == Category::Closed);
    assert!((70..95).contains(&share(closed.count())));
    let urgent = of("incident").filter(|r| r.priority() <= Some(2));
    assert!((5..=25).contains(&share(urgent.count())));
    let with = |field: &'static str| {
        of("incident")
            .filter(|r| r.fields.contains_key(field))
            .count()
    };
    assert!(with("reopen_reason") >= 2 && with("major") >= 2);
    let links = |link: &str| demo().iter().filter(|r| !r.linked(link).is_empty()).count();
    for link in [
        "caused_by",
        "duplicate_of",
        "problem",
        "known_error",
        "fixed_by",
        "fixes",
        "article",
        "resolves",
        "release",
    ] {
        assert!(links(link) > 0, "no {link}");
    }
}

#[test]
fn the_demo_desk_knows_what_its_services_went_through() {
    let promised = of("service").filter(|r| r.fields.contains_key("availability_target"));
    assert_eq!(promised.count(), 5);
    let effect = |wanted: Option<&'static str>| {
        of("incident").filter(move |r| r.text("effect") == wanted && r.state != "new")
    };
    assert!(effect(Some("outage")).count() >= 3);
    assert!(effect(Some("degraded")).count() >= 20);
    assert!((3..40).contains(&effect(None).count()));
    for record in of("incident") {
        let at = |field: &str| record.text(field).and_then(read_time);
        let (opened, resolved) = (record.log[0].at, record.resolved_at());
        if let Some(mitigated) = at("mitigated_at") {
            assert!(mitigated >= opened, "{}", record.id);
            assert!(
                resolved.is_none_or(|resolved| mitigated <= resolved),
                "{}",
                record.id
            );
        }
    }
}

#[test]
fn one_seed_one_desk() {
    let once = steps(&plan(700, 200), History::Batched);
    assert!(once == steps(&plan(700, 200), History::Batched));
    let other = Plan {
        seed: 2,
        ..plan(700, 200)
    };
    assert!(once != steps(&other, History::Batched));
    assert_eq!(last(&once).len(), 700);
}

#[test]
fn strange_plans_make_sound_desks() {
    for (records, days) in [
        (0, 0),
        (1, 1),
        (40, 1),
        (90, 2),
        (34, 400),
        (91, 9),
        (92, 9),
    ] {
        let records_made = last(&steps(&plan(records, days), History::Batched)).len();
        assert_eq!(
            records_made,
            records.max(ground::RECORDS),
            "{records} in {days} days"
        );
    }
}

#[test]
fn as_a_repository_it_is_sound_and_always_the_same() {
    let make = || {
        let folder = tempfile::tempdir().unwrap();
        let mut bulk = Bulk::create(folder.path(), "main").unwrap();
        for step in told() {
            bulk.add(step).unwrap();
        }
        let made = bulk.finish(Repack::No).unwrap();
        (folder, made)
    };
    let (folder, made) = make();
    assert_eq!(made.commits, told().len() as u64);
    let git = |args: &[&str]| {
        let mut git = Command::new("git");
        let output = git
            .arg("-C")
            .arg(folder.path())
            .args(args)
            .output()
            .unwrap();
        assert!(output.status.success(), "{output:?}");
        String::from_utf8(output.stdout).unwrap()
    };
    git(&["fsck", "--strict"]);
    assert_eq!(git(&["status", "--porcelain"]), "");
    assert_eq!(make().1.tip, made.tip);
}

#[test]
fn the_tables_fit_together() {
    use super::{stock, symptoms::SYMPTOMS, texts};
    let symptom = |key: &str| SYMPTOMS.iter().any(|known| known.key == key);
    let service = |id: &str| stock::SERVICES.iter().any(|known| known.id == id);
    let asset = |id: &str| stock::ASSETS.iter().any(|known| known.id == id);
    let team = |name: &str| stock::PEOPLE.iter().any(|who| who.team == name);
    for known in SYMPTOMS {
        assert!(
            service(known.service) && !known.findings.is_empty(),
            "{}",
            known.key
        );
        assert!(
            !known.on.is_empty() && known.on.iter().all(|id| asset(id)),
            "{}",
            known.key
        );
    }
    for plan in texts::CHANGES {
        assert!(
            service(plan.service) && symptom(plan.breaks),
            "{}",
            plan.title
        );
    }
    assert!(texts::CAUSES.iter().all(|cause| symptom(cause.symptom)));
    assert!(texts::WISHES.iter().all(|wish| service(wish.service)));
    assert!(texts::STANDARD.iter().all(|(id, ..)| service(id)));
    assert!(texts::ARTICLES.iter().all(|(id, ..)| service(id)));
    for known in stock::SERVICES {
        assert!(
            team(known.team) && known.assets.iter().all(|id| asset(id)),
            "{}",
            known.id
        );
    }
    assert!(SYMPTOMS.iter().any(|known| known.alert));
    let names = stock::SERVICES.iter().map(|known| known.id);
    let names: Vec<_> = names
        .chain(stock::ASSETS.iter().map(|known| known.id))
        .collect();
    assert_eq!(names.iter().collect::<HashSet<_>>().len(), names.len());
}
