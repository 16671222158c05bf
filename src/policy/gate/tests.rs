use std::collections::BTreeSet;

use super::*;
use crate::model::digest::covered;
use crate::model::id::PersonId;
use crate::model::read::read_record;
use crate::policy::approval::{StageResult, Verdict};

/// Scheduled from 10:00 to 11:00 and approved; one case differs from it at a time.
const RECORD: &str = "id: CHG-261120-7KQ2M
title: Swap the web servers
state: scheduled
type: normal
service: shop
assets: [web-01]
environment: production
implementer: ivan
planned_start: 2026-11-21T10:00:00Z
planned_end: 2026-11-21T11:00:00Z
";
const LOG: &str = "log: [{id: 1J3QZ8M2, at: 2026-11-20T09:00:00Z, by: ed, to: scheduled}]\n";
const RULES: &str = "applies_to: change
rules:
  - {name: Normal, MORE stages: [{name: Board, from: [role:cab], need: 1}]}
";

struct Scene {
    kinds: Kinds,
    record: String,
    policy: String,
    more: &'static str,
    drift: Vec<String>,
    stage: Option<StageResult>,
    unsound: Vec<String>,
    broken: Vec<String>,
    approved: Option<Obstacle>,
    ground: Option<Obstacle>,
    others: Vec<Plan>,
    unread: Vec<String>,
    asked: Asked,
    now: DateTime<Utc>,
}

fn at(text: &str) -> DateTime<Utc> {
    format!("2026-11-{text}Z").parse().unwrap()
}

fn person(name: &str) -> PersonId {
    PersonId::parse(name).unwrap()
}

fn shallow() -> Option<Obstacle> {
    Some(Obstacle {
        why: "this clone is shallow".to_owned(),
        remedy: Some("fetch the rest".to_owned()),
    })
}

impl Scene {
    fn new() -> Self {
        let board = StageResult {
            reason: None,
            rule: "Normal".to_owned(),
            stage: "Board".to_owned(),
            verdict: Verdict::Granted,
            needed: 1,
            eligible: vec![person("ana"), person("bo")],
            approved: vec![person("ana")],
            refused: Vec::new(),
            afterwards: false,
        };
        Scene {
            kinds: Kinds::builtin(),
            record: RECORD.to_owned(),
            policy: RULES.to_owned(),
            more: "",
            drift: Vec::new(),
            stage: Some(board),
            unsound: Vec::new(),
            broken: Vec::new(),
            approved: None,
            ground: None,
            others: Vec::new(),
            unread: Vec::new(),
            asked: Asked {
                environment: "production".to_owned(),
                ..Asked::default()
            },
            now: at("21T10:30:00"),
        }
    }

    fn with(mut self, change: impl FnOnce(&mut Scene)) -> Self {
        change(&mut self);
        self
    }

    fn edit(self, old: &str, new: &str) -> Self {
        assert!(self.record.contains(old));
        self.with(|scene| scene.record = scene.record.replace(old, new))
    }

    fn stage(self, change: impl FnOnce(&mut StageResult)) -> Self {
        self.with(|scene| change(scene.stage.as_mut().unwrap()))
    }

    /// Another change on these things, from 10:45 to 12:00.
    fn beside(self, fields: &str) -> Self {
        let text = format!(
            "id: CHG-261120-00002\ntitle: Other\nstate: scheduled\nplanned_start: 2026-11-21T10:45:00Z\nplanned_end: 2026-11-21T12:00:00Z\n{fields}\n{LOG}"
        );
        let kind = self.kinds.get("change").unwrap();
        let path = "changes/2026/11/20/CHG-261120-00002.yaml";
        let other = read_record(path, text.as_bytes(), kind).unwrap();
        let plan = Plan::of(&other, &self.kinds, self.now);
        self.with(|scene| scene.others.extend(plan))
    }

    fn judged(&self) -> Vec<Ruling> {
        let text = format!("{}{LOG}", self.record);
        let kind = self.kinds.get("change").unwrap();
        let path = "changes/2026/11/20/CHG-261120-7KQ2M.yaml";
        let record = read_record(path, text.as_bytes(), kind).unwrap();
        let policy = self.policy.replace("MORE", self.more);
        let file = (".gitsm/policies/c.yaml".to_owned(), policy.into_bytes());
        let (policies, _) = Policies::load(&[file], &self.kinds, chrono_tz::UTC);
        let assessment = Assessment {
            content: covered(&record, record.kind.covered()),
            stages: self.stage.iter().cloned().collect(),
            votes: Vec::new(),
        };
        let approved = Approved {
            assessment: &assessment,
            unsound: &self.unsound,
            broken: &self.broken,
        };
        let ground = Ground {
            policies: &policies,
            calendars: &Calendars::default(),
            kinds: &self.kinds,
            graph: &Graph::default(),
            others: &self.others,
            unread: &self.unread,
        };
        judge(&Case {
            record: &record,
            drift: &self.drift,
            approved: self.approved.as_ref().map_or(Ok(approved), Err),
            ground: self.ground.as_ref().map_or(Ok(ground), Err),
            asked: &self.asked,
            now: self.now,
        })
    }

    /// What is not ok, one line a rule.
    fn against(&self) -> Vec<String> {
        let rulings = self.judged();
        let not_ok = rulings.iter().filter(|it| it.answer != Answer::Ok);
        not_ok
            .map(|it| format!("{} {}: {}", it.answer.word(), it.name(), it.reason))
            .collect()
    }
}

#[test]
fn what_is_in_order_passes() {
    let rulings = Scene::new().judged();
    assert_eq!(Scene::new().against(), [""; 0]);
    assert_eq!(decision(&rulings), Answer::Ok);
    let codes: BTreeSet<&str> = rulings.iter().map(|it| it.code).collect();
    assert_eq!((codes.len(), rulings.len()), (13, 13));
}

#[test]
fn whatever_is_not_ok_says_what_to_do() {
    let scenes = [
        Scene::new().edit("state: scheduled", "state: closed"),
        Scene::new().edit("implementer: ivan\n", ""),
        Scene::new().edit("environment: production\n", ""),
        Scene::new().with(|scene| scene.ground = shallow()),
        Scene::new().with(|scene| scene.policy = "applies_to: change".to_owned()),
    ];
    for scene in scenes {
        let rulings = scene.judged();
        let not_ok = rulings.iter().filter(|it| it.answer != Answer::Ok);
        assert!(not_ok.clone().count() > 0);
        assert!(not_ok.clone().all(|it| it.remedy.is_some()), "{rulings:?}");
    }
}

#[test]
fn one_fail_outweighs_what_is_unknown() {
    let scene = Scene::new().with(|scene| scene.approved = shallow());
    assert_eq!(decision(&scene.judged()), Answer::Unknown);
    let scene = scene.edit("implementer: ivan\n", "");
    assert_eq!(decision(&scene.judged()), Answer::Fail);
}

#[test]
fn the_states_are_those_behind_an_approval() {
    let kinds = Kinds::builtin();
    let change = kinds.get("change").unwrap();
    assert_eq!(ready(change), ["scheduled", "implement"]);
    assert_eq!(ready(kinds.get("incident").unwrap()), [""; 0]);
    let scene = Scene::new().edit("state: scheduled", "state: authorize");
    let reason = "fail state: it is in authorize, and may be carried out in scheduled or implement";
    assert_eq!(scene.against(), [reason]);
    let scene = Scene::new().edit("state: scheduled", "state: implement");
    assert_eq!(scene.against(), [""; 0]);
}

#[test]
fn a_log_that_does_not_agree_fails() {
    let scene = Scene::new().with(|scene| scene.drift = vec!["state".to_owned()]);
    assert_eq!(
        scene.against(),
        ["fail log: the log does not say so: state"]
    );
}

#[test]
fn without_approval_it_fails() {
    let scene = Scene::new().stage(|stage| {
        stage.verdict = Verdict::Waiting;
        stage.approved.clear();
    });
    assert_eq!(scene.against(), ["fail approved: Board: 1 more of ana, bo"]);
    let scene = Scene::new().stage(|stage| stage.verdict = Verdict::Refused);
    assert_eq!(scene.against().len(), 1);
}

#[test]
fn an_approval_may_follow_for_so_long() {
    let late = |now: &str, more: &'static str| {
        let scene = Scene::new().with(|scene| {
            scene.more = more;
            scene.now = at(now);
            scene.record += "actual_start: 2026-11-21T10:00:00Z\n";
        });
        let scene = scene.stage(|stage| {
            stage.verdict = Verdict::Waiting;
            stage.approved.clear();
            stage.afterwards = true;
        });
        let rulings = scene.judged();
        rulings
            .into_iter()
            .find(|it| it.name() == "approved")
            .unwrap()
            .answer
    };
    assert_eq!(late("21T10:30:00", "late: 30m,"), Answer::Ok);
    assert_eq!(late("21T10:30:01", "late: 30m,"), Answer::Fail);
    assert_eq!(
        late("21T10:30:00", ""),
        Answer::Fail,
        "the policy has changed"
    );
}

#[test]
fn where_no_policy_speaks_nobody_can_say() {
    let silent = Scene::new().with(|scene| {
        scene.stage = None;
        scene.policy =
            "applies_to: change\nfreezes: [{name: F, from: 2020-01-01, to: 2020-01-02}]\n"
                .to_owned();
    });
    let why = "unknown approved: no policy says who has to approve a change";
    assert_eq!(silent.against(), [why]);
    let nobody = Scene::new().with(|scene| {
        scene.stage = None;
        scene.policy = "applies_to: change\nrules: []\n".to_owned();
    });
    assert_eq!(nobody.against(), [""; 0]);
}

#[test]
fn a_policy_with_errors_decides_nothing() {
    let scene =
        Scene::new().with(|scene| scene.policy = "applies_to: change\nrule: []\n".to_owned());
    let broken = ".gitsm/policies/c.yaml has errors";
    let expected = [
        "approved",
        "commit",
        "window",
        "freeze",
        "maintenance",
        "collision",
    ]
    .map(|rule| format!("unknown {rule}: {broken}"));
    assert_eq!(scene.against(), expected);
    let then = Scene::new().with(|scene| scene.broken = vec!["x.yaml".to_owned()]);
    assert_eq!(then.against(), ["unknown approved: x.yaml has errors"]);
}

#[test]
fn a_shallow_clone_decides_nothing_about_approvals() {
    let scene = Scene::new().with(|scene| scene.approved = shallow());
    let expected =
        ["approved", "signatures"].map(|rule| format!("unknown {rule}: this clone is shallow"));
    assert_eq!(scene.against(), expected);
}

#[test]
fn a_signature_that_does_not_hold_fails() {
    let scene = Scene::new().with(|scene| scene.unsound = vec!["ana: not signed".to_owned()]);
    assert_eq!(scene.against(), ["fail signatures: ana: not signed"]);
}

#[test]
fn somebody_carries_it_out() {
    let scene = Scene::new().edit("implementer: ivan\n", "");
    assert_eq!(
        scene.against(),
        ["fail implementer: nobody is named who carries it out"]
    );
}

#[test]
fn environment_and_service_are_those_of_the_change() {
    let asked = |environment: &str, service: Option<&str>| {
        let asked = Asked {
            environment: environment.to_owned(),
            service: service.map(str::to_owned),
            commit: None,
        };
        Scene::new().with(|scene| scene.asked = asked).against()
    };
    assert_eq!(asked("Production", Some("shop")), [""; 0]);
    assert_eq!(
        asked("production", Some("web-01")),
        [""; 0],
        "an asset of it"
    );
    let env = ["fail environment: it is for production, and not for test"];
    assert_eq!(asked("test", None), env);
    let service = ["fail service: it is about shop, and not about blog"];
    assert_eq!(asked("production", Some("blog")), service);
    let silent = Scene::new().edit("environment: production\n", "");
    let reason = ["fail environment: it does not say for which environment it is"];
    assert_eq!(silent.against(), reason);
}

const COMMIT: &str = "0123456789abcdef0123456789abcdef01234567";

#[test]
fn a_pinned_commit_is_the_one_that_is_deployed() {
    let case = |named: &str, more: &'static str, commit: Option<&str>| {
        let scene = Scene::new().with(|scene| {
            scene.record += named;
            scene.more = more;
            scene.asked.commit = commit.map(str::to_owned);
        });
        scene.against()
    };
    let named = "commits: [0123456789AB]\n";
    assert_eq!(case(named, "", Some(COMMIT)), [""; 0]);
    assert_eq!(case("", "", Some(COMMIT)), [""; 0]);
    let other = ["fail commit: it is for 012345678, and not for fedcba987"];
    assert_eq!(case(named, "", Some("fedcba9876543210")), other);
    let silent = ["unknown commit: nobody said which commit is deployed"];
    assert_eq!(case(named, "", None), silent);
    let none = ["fail commit: the policy asks for the commits by name, and it names none"];
    assert_eq!(case("", "pin: true,", Some(COMMIT)), none);
    let short = case("commits: [\"012345\"]\n", "", Some(COMMIT));
    assert_eq!(short.len(), 1, "six digits name no commit");
}

#[test]
fn only_inside_its_window() {
    let case = |now: &str, more: &'static str| {
        let scene = Scene::new().with(|scene| {
            scene.now = at(now);
            scene.more = more;
        });
        scene.against()
    };
    for inside in ["21T10:00:00", "21T10:59:59"] {
        assert_eq!(case(inside, ""), [""; 0]);
    }
    let early = ["fail window: its window opens at 2026-11-21T10:00:00Z"];
    assert_eq!(case("21T09:59:59", ""), early);
    let late = ["fail window: its window closed at 2026-11-21T11:00:00Z"];
    assert_eq!(case("21T11:00:00", ""), late);
    assert_eq!(case("21T09:45:00", "tolerance: 15m,"), [""; 0]);
    assert_eq!(case("21T11:15:00", "tolerance: 15m,").len(), 1);
    let window = "planned_start: 2026-11-21T10:00:00Z\nplanned_end: 2026-11-21T11:00:00Z\n";
    let none = Scene::new().edit(window, "");
    assert_eq!(none.against(), ["fail window: no window is planned"]);
    let anytime = none.with(|scene| scene.more = "anytime: true,");
    assert_eq!(anytime.against(), [""; 0]);
    let inverted = Scene::new().edit("planned_end: 2026-11-21T11", "planned_end: 2026-11-21T09");
    assert_eq!(inverted.against(), ["fail window: no window is planned"]);
}

fn frozen(window: &str, now: &str) -> Vec<String> {
    let scene = Scene::new().with(|scene| {
        scene.policy += window;
        scene.now = at(now);
    });
    scene.against()
}

#[test]
fn not_in_a_freeze() {
    let freeze = "freezes: [{name: Year end, when: \"environment:production\", from: 2026-11-21T10:30:00Z, to: 2026-11-22}]\n";
    assert_eq!(frozen(freeze, "21T10:29:59"), [""; 0]);
    assert_eq!(
        frozen(freeze, "21T10:30:00"),
        ["fail freeze: frozen by Year end"]
    );
    let test = freeze.replace("production", "test");
    assert_eq!(frozen(&test, "21T10:30:00"), [""; 0]);
    let item = freeze.replace("environment:production", "assets:web-01");
    assert_eq!(
        frozen(&item, "21T10:30:00"),
        ["fail freeze: frozen by Year end (web-01)"]
    );
    let lost = "freezes: [{name: F, calendar: none}]\n";
    let unknown = ["unknown freeze: the window `F` names a calendar `none` that is not there"];
    assert_eq!(frozen(lost, "21T10:30:00"), unknown);
}

#[test]
fn a_freeze_that_is_known_outweighs_one_that_is_not() {
    let both =
        "freezes: [{name: F, calendar: none}, {name: G, from: 2026-11-21, to: 2026-11-22}]\n";
    assert_eq!(frozen(both, "21T10:30:00"), ["fail freeze: frozen by G"]);
}

#[test]
fn inside_of_maintenance_where_a_policy_demands_it() {
    let window =
        "maintenance: [{name: Sunday, when: \"service:shop\", from: 2026-11-22, to: 2026-11-22}]\n";
    let outside = ["fail maintenance: outside of Sunday (shop)"];
    assert_eq!(frozen(window, "21T10:30:00"), outside);
    let now = window.replace("-22", "-21");
    assert_eq!(frozen(&now, "21T10:30:00"), [""; 0]);
    let other = window.replace("shop", "blog");
    assert_eq!(frozen(&other, "21T10:30:00"), [""; 0]);
    let lost = "maintenance: [{name: M, calendar: none}]\n";
    assert!(frozen(lost, "21T10:30:00")[0].starts_with("unknown maintenance"));
}

#[test]
fn not_beside_others_on_the_same_things() {
    let scene = Scene::new().beside("assets: [web-01]");
    let reason = "fail collision: meets CHG-261120-00002 (web-01)";
    assert_eq!(scene.against(), [reason]);
    let apart = Scene::new().beside("assets: [db-01]\nimplementer: ivan");
    assert_eq!(apart.against(), [""; 0]);
    let allowed = scene.with(|scene| scene.more = "beside: true,");
    assert_eq!(allowed.against(), [""; 0]);
    let unread = Scene::new().with(|scene| scene.unread = vec!["changes/x.yaml".to_owned()]);
    assert_eq!(
        unread.against(),
        ["unknown collision: changes/x.yaml has errors"]
    );
}

#[test]
fn rules_that_disagree_are_taken_at_their_strictest() {
    let scene = Scene::new().with(|scene| {
        scene.policy = RULES.replace("MORE", "anytime: true, tolerance: 2h,")
            + "  - {name: More, tolerance: 15m, stages: [{name: Board, from: [role:cab], need: 1}]}\n";
        scene.now = at("21T09:30:00");
    });
    assert_eq!(scene.against().len(), 1);
    let window = "planned_start: 2026-11-21T10:00:00Z\nplanned_end: 2026-11-21T11:00:00Z\n";
    assert_eq!(
        scene.edit(window, "").against(),
        ["fail window: no window is planned"]
    );
}
