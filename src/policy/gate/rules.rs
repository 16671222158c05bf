//! What the record itself and its approvals must say.

use super::{Case, Obstacle, Ruling, ready};
use crate::model::data::Data;
use crate::model::id::{read_time, write_time};
use crate::model::record::Record;
use crate::policy::approval::{Assessment, BEGUN, IMPLEMENTER, StageResult, Standing, Verdict};
use crate::policy::conflict::items;
use crate::policy::rule::Rule;

/// The field that says where it happens.
const ENVIRONMENT: &str = "environment";
/// The field that names the service.
const SERVICE: &str = "service";
/// The field that names the commits that may be deployed.
const COMMITS: &str = "commits";
/// So many digits name a commit at least.
const DIGITS: usize = 7;

pub fn state(case: &Case<'_>) -> Ruling {
    let code = "gate/state";
    let (kind, state) = (&case.record.kind, &case.record.state);
    let ready = ready(kind);
    if ready.is_empty() {
        return Ruling::unknown(
            code,
            &Obstacle {
                why: format!(
                    "the workflow of a {} guards no state by approval",
                    kind.kind
                ),
                remedy: Some("give the transition into it the guard `approved`".to_owned()),
            },
        );
    }
    match ready.contains(&state.as_str()) {
        true => Ruling::ok(code, format!("it is in {state}")),
        false => Ruling::fail(
            code,
            format!(
                "it is in {state}, and may be carried out in {}",
                ready.join(" or ")
            ),
            format!("see its next steps with {}", case.command("show")),
        ),
    }
}

pub fn log(case: &Case<'_>) -> Ruling {
    let code = "gate/log";
    match case.drift {
        [] => Ruling::ok(code, "the log says the same"),
        fields => Ruling::fail(
            code,
            format!("the log does not say so: {}", fields.join(", ")),
            "take the edit by hand back; `gitsm check` shows it",
        ),
    }
}

pub fn approved(case: &Case<'_>) -> Ruling {
    let code = "gate/approved";
    let approved = match case.approved {
        Err(obstacle) => return Ruling::unknown(code, obstacle),
        Ok(approved) if !approved.broken.is_empty() => {
            return Ruling::unknown(code, &Obstacle::broken(approved.broken));
        }
        Ok(approved) => approved,
    };
    let rules = match case.rules() {
        Err(obstacle) => return Ruling::unknown(code, &obstacle),
        Ok(rules) => rules,
    };
    let stages = &approved.assessment.stages;
    if stages.is_empty() {
        return nobody_asked(case, code);
    }
    let open: Vec<&StageResult> = stages
        .iter()
        .filter(|stage| stage.verdict != Verdict::Granted)
        .collect();
    let missing: Vec<String> = open
        .iter()
        .filter(|stage| !may_follow(case, stage, &rules))
        .map(|stage| stage.text())
        .collect();
    let told = |stages: &[&StageResult]| {
        let told: Vec<String> = stages.iter().map(|stage| stage.text()).collect();
        told.join("; ")
    };
    match (open.as_slice(), missing.as_slice()) {
        ([], _) => Ruling::ok(code, told(&stages.iter().collect::<Vec<_>>())),
        (open, []) => Ruling::ok(code, format!("may be approved afterwards: {}", told(open))),
        (_, missing) => Ruling::fail(
            code,
            missing.join("; ") + &set_aside(approved.assessment),
            format!("see who may with {}", case.command("approvals")),
        ),
    }
}

fn nobody_asked(case: &Case<'_>, code: &'static str) -> Ruling {
    let kind = &case.record.kind.kind;
    let speaks = case
        .ground
        .is_ok_and(|ground| ground.policies.speaks_of(kind));
    match speaks {
        true => Ruling::ok(code, "no rule asks for an approval of this"),
        false => Ruling::unknown(
            code,
            &Obstacle {
                why: format!("no policy says who has to approve a {kind}"),
                remedy: Some(format!(
                    "write one into .gitsm/policies; `rules: []` if nobody has to approve a {kind}"
                )),
            },
        ),
    }
}

/// Whether a stage may be approved after the work began, and there still is time for it.
fn may_follow(case: &Case<'_>, stage: &StageResult, rules: &[&Rule]) -> bool {
    let late = rules
        .iter()
        .filter(|rule| rule.name == stage.rule)
        .filter_map(|rule| rule.late)
        .min();
    let begun = case.record.text(BEGUN).and_then(read_time);
    let in_time = |late| begun.is_none_or(|begun| case.now <= begun + late);
    stage.afterwards && stage.verdict == Verdict::Waiting && late.is_some_and(in_time)
}

/// Who decided without effect, and why.
fn set_aside(assessment: &Assessment) -> String {
    let idle = assessment.votes.iter().filter(|vote| {
        let replaced = vote.standing == Standing::Superseded;
        vote.standing != Standing::Counts && !replaced
    });
    let told: Vec<String> = idle
        .map(|vote| format!("{}: {}", vote.approval.by, vote.standing.text()))
        .collect();
    match told.is_empty() {
        true => String::new(),
        false => format!(" ({})", told.join("; ")),
    }
}

pub fn signatures(case: &Case<'_>) -> Ruling {
    let code = "gate/signatures";
    let approved = match case.approved {
        Err(obstacle) => return Ruling::unknown(code, obstacle),
        Ok(approved) => approved,
    };
    let own = case.record.approvals.iter();
    let own = own.filter(|approval| !approval.rests_on_commit()).count();
    match (approved.unsound, own) {
        ([], 0) => Ruling::ok(code, "there are none"),
        ([], 1) => Ruling::ok(code, "the one that is there holds"),
        ([], n) => Ruling::ok(code, format!("all {n} hold")),
        (unsound, _) => Ruling::fail(
            code,
            unsound.join("; "),
            format!(
                "find out who changed it with `gitsm log {}`",
                case.record.id
            ),
        ),
    }
}

pub fn implementer(case: &Case<'_>) -> Ruling {
    let code = "gate/implementer";
    match case
        .record
        .text(IMPLEMENTER)
        .filter(|text| !text.trim().is_empty())
    {
        Some(person) => Ruling::ok(code, format!("{person} carries it out")),
        None => Ruling::fail(
            code,
            "nobody is named who carries it out",
            format!("`gitsm set {} {IMPLEMENTER}=NAME`", case.record.id),
        ),
    }
}

pub fn environment(case: &Case<'_>) -> Ruling {
    let code = "gate/environment";
    let asked = &case.asked.environment;
    match case.record.text(ENVIRONMENT).map(str::trim) {
        Some(own) if own.eq_ignore_ascii_case(asked.trim()) => {
            Ruling::ok(code, format!("it is for {own}"))
        }
        Some(own) => Ruling::fail(
            code,
            format!("it is for {own}, and not for {asked}"),
            "deploy there, or make a change for this environment",
        ),
        None => Ruling::fail(
            code,
            "it does not say for which environment it is",
            format!(
                "`gitsm set {} {ENVIRONMENT}={asked}`; it needs approval again",
                case.record.id
            ),
        ),
    }
}

pub fn service(case: &Case<'_>) -> Ruling {
    let code = "gate/service";
    let Some(asked) = &case.asked.service else {
        return Ruling::ok(code, "none was named");
    };
    let among = case.ground.is_ok_and(|ground| {
        let items = items(case.record, ground.kinds);
        items.iter().any(|item| item.id == *asked)
    });
    let own = case.record.text(SERVICE);
    match own == Some(asked.as_str()) || among {
        true => Ruling::ok(code, format!("it is about {asked}")),
        false => Ruling::fail(
            code,
            match own {
                Some(own) => format!("it is about {own}, and not about {asked}"),
                None => format!("it does not say that it is about {asked}"),
            },
            "name the change that is about this service",
        ),
    }
}

pub fn commit(case: &Case<'_>) -> Ruling {
    let code = "gate/commit";
    let pinned = pinned(case.record);
    let wanted = match case.rules() {
        Ok(rules) => rules.iter().any(|rule| rule.pin),
        Err(obstacle) if pinned.is_empty() => return Ruling::unknown(code, &obstacle),
        Err(_) => true,
    };
    match (pinned.as_slice(), &case.asked.commit) {
        ([], _) if !wanted => Ruling::ok(code, "any may be deployed"),
        ([], _) => Ruling::fail(
            code,
            "the policy asks for the commits by name, and it names none",
            format!(
                "`gitsm set {} {COMMITS}=COMMIT`; it needs approval again",
                case.record.id
            ),
        ),
        (_, None) => Ruling::unknown(
            code,
            &Obstacle {
                why: "nobody said which commit is deployed".to_owned(),
                remedy: Some("give it with --commit".to_owned()),
            },
        ),
        (pinned, Some(asked)) if pinned.iter().any(|own| names(own, asked)) => {
            Ruling::ok(code, format!("{} is one of those it names", short(asked)))
        }
        (pinned, Some(asked)) => {
            let pinned: Vec<&str> = pinned.iter().map(|own| short(own)).collect();
            Ruling::fail(
                code,
                format!(
                    "it is for {}, and not for {}",
                    pinned.join(", "),
                    short(asked)
                ),
                "deploy what was approved, or have this commit approved",
            )
        }
    }
}

/// The commits that a record names.
fn pinned(record: &Record) -> Vec<String> {
    match record.fields.get(COMMITS) {
        None => Vec::new(),
        Some(Data::List(items)) => items.iter().map(Data::brief).collect(),
        Some(one) => vec![one.brief()],
    }
}

/// Whether a commit, perhaps shortened, is this one.
fn names(own: &str, asked: &str) -> bool {
    let own = own.trim().to_ascii_lowercase();
    own.len() >= DIGITS && asked.to_ascii_lowercase().starts_with(&own)
}

fn short(commit: &str) -> &str {
    commit.get(..9).unwrap_or(commit)
}

/// An instant in a sentence.
pub fn told(at: chrono::DateTime<chrono::Utc>) -> String {
    write_time(at)
}
