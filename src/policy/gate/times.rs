//! When it may be carried out: inside its window, outside of freezes, and not beside others.
//!
//! Freezes and maintenance windows count for what is changed and for what depends on it: whoever freezes a
//! shop means the server that it stands on too. What it depends on itself is left alone by the change, and
//! only told by `conflicts`.

use chrono::{DateTime, TimeDelta, Utc};

use super::rules::told;
use super::{Case, Ground, Met, Obstacle, Ruling};
use crate::policy::approval::BEGUN;
use crate::policy::conflict::{Conflict, ConflictType as T, Surroundings, conflicts, planned};
use crate::policy::window::{Effect, Unknown};
use crate::sla::span::Span;

/// The rules about time.
pub fn all(case: &Case<'_>) -> Vec<Ruling> {
    let window = window(case);
    let ground = match case.ground {
        Ok(ground) => ground,
        Err(obstacle) => {
            let others = ["gate/freeze", "gate/maintenance", "gate/collision"];
            let unknown = others.map(|code| Ruling::unknown(code, obstacle));
            return [vec![window], unknown.to_vec()].concat();
        }
    };
    let now = met(case, &ground, case.now + TimeDelta::seconds(1));
    vec![
        window,
        freeze(case, &ground, &now),
        maintenance(case, &ground, &now),
        collision(case, &ground),
    ]
}

fn met(case: &Case<'_>, ground: &Ground<'_>, until: DateTime<Utc>) -> Met {
    let surroundings = Surroundings {
        policies: ground.policies,
        calendars: ground.calendars,
        kinds: ground.kinds,
        graph: ground.graph,
        others: ground.others,
        now: case.now,
    };
    let span = Span {
        start: case.now,
        end: until,
    };
    conflicts(case.record, &span, &surroundings)
}

fn window(case: &Case<'_>) -> Ruling {
    let code = "gate/window";
    let rules = match case.rules() {
        Ok(rules) => rules,
        Err(obstacle) => return Ruling::unknown(code, &obstacle),
    };
    let Some(span) = planned(case.record) else {
        let anytime = !rules.is_empty() && rules.iter().all(|rule| rule.anytime);
        return match anytime {
            true => Ruling::ok(code, "none is planned, and the policy asks for none"),
            false => Ruling::fail(
                code,
                "no window is planned",
                format!(
                    "`gitsm set {} planned_start=TIME planned_end=TIME`; it needs approval again",
                    case.record.id
                ),
            ),
        };
    };
    let tolerance = rules.iter().filter_map(|rule| rule.tolerance).min();
    let tolerance = tolerance.unwrap_or_default();
    if case.now < span.start - tolerance {
        let reason = format!("its window opens at {}", told(span.start));
        return Ruling::fail(
            code,
            reason,
            "wait until then, or plan it earlier and have it approved",
        );
    }
    if case.now >= span.end + tolerance {
        let begun = case
            .record
            .text(BEGUN)
            .map_or("", |_| ", and it is not finished");
        return Ruling::fail(
            code,
            format!("its window closed at {}{begun}", told(span.end)),
            format!("find another with {}", case.command("next-slot")),
        );
    }
    Ruling::ok(code, format!("it is open until {}", told(span.end)))
}

fn freeze(case: &Case<'_>, ground: &Ground<'_>, met: &Met) -> Ruling {
    let code = "gate/freeze";
    let kinds = [T::Blackout, T::ParentBlackout];
    let found: Vec<&Conflict> = met.0.iter().filter(|it| kinds.contains(&it.kind)).collect();
    if found.is_empty() {
        return match in_doubt(ground, &met.1, Effect::Freeze) {
            Some(obstacle) => Ruling::unknown(code, &obstacle),
            None => Ruling::ok(code, "there is none now"),
        };
    }
    Ruling::fail(
        code,
        listed("frozen by", &found),
        format!("find a time with {}", case.command("next-slot")),
    )
}

fn maintenance(case: &Case<'_>, ground: &Ground<'_>, met: &Met) -> Ruling {
    let code = "gate/maintenance";
    let kinds = [T::NotInMaintenanceWindow, T::ParentNotInMaintenanceWindow];
    let found: Vec<&Conflict> = met.0.iter().filter(|it| kinds.contains(&it.kind)).collect();
    if found.is_empty() {
        return match in_doubt(ground, &met.1, Effect::Maintenance) {
            Some(obstacle) => Ruling::unknown(code, &obstacle),
            None => Ruling::ok(code, "no maintenance window is missed"),
        };
    }
    Ruling::fail(
        code,
        listed("outside of", &found),
        format!("find a time with {}", case.command("next-slot")),
    )
}

fn collision(case: &Case<'_>, ground: &Ground<'_>) -> Ruling {
    let code = "gate/collision";
    let rules = match case.rules() {
        Ok(rules) => rules,
        Err(obstacle) => return Ruling::unknown(code, &obstacle),
    };
    if !rules.is_empty() && rules.iter().all(|rule| rule.beside) {
        return Ruling::ok(code, "the policy lets it go on beside others");
    }
    let soon = case.now + TimeDelta::seconds(1);
    let until = planned(case.record).map_or(soon, |span| span.end.max(soon));
    let (found, _) = met(case, ground, until);
    let found: Vec<&Conflict> = found.iter().filter(|it| it.kind.is_collision()).collect();
    match (found.is_empty(), ground.unread) {
        (true, []) => Ruling::ok(code, "nothing else happens to what it is about"),
        (true, unread) => Ruling::unknown(code, &Obstacle::broken(unread)),
        (false, _) => Ruling::fail(
            code,
            listed("meets", &found),
            format!(
                "wait for the other, or find a time with {}",
                case.command("next-slot")
            ),
        ),
    }
}

/// Whether a window may be hidden in a file that has errors, or be at a time that nobody knows.
fn in_doubt(ground: &Ground<'_>, unknown: &[Unknown], effect: Effect) -> Option<Obstacle> {
    let broken = ground.policies.broken();
    if !broken.is_empty() {
        return Some(Obstacle::broken(broken));
    }
    let unknown = unknown.iter().find(|it| it.effect == effect)?;
    Some(Obstacle {
        why: unknown.text(),
        remedy: Some("`gitsm check` says what is wrong".to_owned()),
    })
}

/// Each of them, with the item that it concerns.
fn listed(lead: &str, found: &[&Conflict]) -> String {
    let one = |it: &&Conflict| match &it.item {
        Some(item) => format!("{lead} {} ({item})", it.with),
        None => format!("{lead} {}", it.with),
    };
    found.iter().map(one).collect::<Vec<_>>().join("; ")
}
