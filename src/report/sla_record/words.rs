//! What came of a target, in words.

use super::people::both;
use crate::report::table::Value;
use crate::sla::agreement::PauseRule;
use crate::sla::clock::{Flag, Measure, State};
use crate::sla::duration::Target;
use crate::sla::targets::Threshold;

/// Text as a value.
pub fn words(text: &str) -> Value {
    Value::Text(text.to_owned())
}

/// What the target grants.
pub fn granted(m: &Measure<'_>) -> Value {
    let within = words(&m.rule.within.to_string());
    match m.rule.within {
        Target::BusinessDays(_) if m.granted > 0 => Value::Words(vec![
            within,
            words(" from the start, which is "),
            Value::Seconds(m.granted),
            words(" of open time"),
        ]),
        _ => within,
    }
}

/// What stops the clock, as the agreement says.
pub fn stops(rule: &PauseRule) -> String {
    if rule.states.is_empty() {
        return "for nothing but the end of the work".to_owned();
    }
    let states = rule.states.iter().cloned().collect::<Vec<_>>().join(", ");
    let reasons = rule.reasons.iter().map(|(field, values)| {
        let values: Vec<&str> = values.iter().map(String::as_str).collect();
        format!("{field} {}", values.join(" or "))
    });
    match reasons.collect::<Vec<_>>().join(", or ") {
        none if none.is_empty() => format!("in {states}"),
        reasons => format!("in {states}, if {reasons}"),
    }
}

/// Granted, elapsed, left: a line that anybody can check.
pub fn sum(m: &Measure<'_>) -> Value {
    let end = match m.remaining {
        0.. => words(" left"),
        _ => words(", overdrawn"),
    };
    Value::Words(vec![
        Value::Seconds(m.granted),
        words(" granted - "),
        Value::Seconds(m.elapsed),
        words(" elapsed = "),
        Value::Seconds(m.remaining),
        end,
    ])
}

/// The verdict, or how far it is from one.
pub fn verdict(m: &Measure<'_>) -> Value {
    let left = |lead: &str| {
        Value::Words(vec![
            words(lead),
            Value::Seconds(m.remaining),
            words(" left"),
        ])
    };
    match m.state {
        State::Met => Value::Words(vec![
            words("met, with "),
            Value::Seconds(m.remaining),
            words(" to spare"),
        ]),
        State::Breached => breached(m),
        State::AtRisk => match m.threshold {
            Some(Threshold::Share(percent)) => left(&format!("at risk, {percent} % are used up: ")),
            Some(Threshold::Left(_)) => left("at risk, little time is left: "),
            None => left("at risk: "),
        },
        State::Running => left("running, "),
        State::Paused => left("paused, "),
        State::Cancelled | State::NotApplicable => words(&format!(
            "none: {}",
            m.reason.map_or("there is nothing to measure", |r| r.text())
        )),
    }
}

fn breached(m: &Measure<'_>) -> Value {
    let Some(breach) = m.breach else {
        return words("breached");
    };
    let shown = |at| both(m.rule.calendar.shown(at), at);
    let mut text = format!("breached after {}", shown(breach.due));
    if breach.at > breach.due {
        text = format!(
            "breached from {} on, when the target came; it had been due {}",
            shown(breach.at),
            shown(breach.due)
        );
    }
    let same = std::ptr::eq(breach.agreement, m.agreement);
    if !same {
        text.push_str(&format!(", under `{}`", breach.agreement.name));
    }
    if m.remaining >= 0 {
        return words(&text);
    }
    let lead = match same {
        true => format!("{text}: "),
        false => format!("{text}; by `{}` it is ", m.agreement.name),
    };
    let end = match m.stopped_at {
        Some(_) => " too late",
        None => " overdue so far",
    };
    Value::Words(vec![words(&lead), Value::Seconds(-m.remaining), words(end)])
}

/// What somebody should know before trusting it, as sentences.
pub fn notes(m: &Measure<'_>) -> Vec<String> {
    let flag = |flag: &Flag| {
        match flag {
        Flag::ChangedAfterBreach => {
            "the agreement changed when the target was broken already; that does not undo it".to_owned()
        }
        Flag::EndsBeforeStart => {
            "it was reached before it started, which counts as no time at all; look at the times of the log".to_owned()
        }
        Flag::StartsAfterOpening => {
            "the field that it should start with is later than the opening, so the opening counts".to_owned()
        }
    }
    };
    let mut notes: Vec<String> = m.flags.iter().map(flag).collect();
    if m.first_achieved_at != m.achieved_at && m.achieved_at.is_some() {
        notes.push(match m.first_met() {
            Some(true) => "it was in time when it was reached first".to_owned(),
            _ => "it was late already when it was reached first".to_owned(),
        });
    }
    if m.state == State::Paused {
        notes.push(
            "there is no due time while it is paused: it moves on with every open second"
                .to_owned(),
        );
    }
    notes
}
