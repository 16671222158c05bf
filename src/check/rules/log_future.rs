//! Nothing has happened that is yet to come.

use chrono::TimeDelta;

use crate::check::{Context, Flaw, Rule, Run};
use crate::model::id::write_time;

/// Clocks and time zones go wrong by hours; by more than a day it is a typing mistake.
const TOLERANCE: TimeDelta = TimeDelta::days(1);

pub const RULE: Rule = Rule {
    code: "check/log-future",
    summary: "No log entry is more than a day in the future",
    run: Run::Record(run),
};

fn run(context: &Context<'_>, at: usize) -> Vec<Flaw> {
    let latest = context.snapshot.now + TOLERANCE;
    let entries = context.record(at).log.iter().enumerate();
    entries
        .filter(|(_, entry)| entry.at > latest)
        .map(|(index, entry)| {
            let time = write_time(entry.at);
            let message = format!("the log entry {} is of {time}, in the future", entry.id);
            Flaw::warning(at, &["log", &index.to_string(), "at"], message)
                .remedy("correct its time".to_owned())
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::fixture::{INCIDENT, desk, found};

    #[test]
    fn what_is_yet_to_come_is_found() {
        // The fixture's now is the 25th at noon.
        let (path, text) = INCIDENT;
        let soon = text.replace("2026-11-20T09:14:03Z", "2026-11-26T12:00:00Z");
        assert_eq!(found(&RULE, &desk(&[(path, &soon)])), [""; 0]);
        let late = text.replace("2026-11-20T09:14:03Z", "2026-11-26T12:00:01Z");
        assert_eq!(
            found(&RULE, &desk(&[(path, &late)])),
            [format!(
                "{path}:9:5: warning: the log entry A is of 2026-11-26T12:00:01Z, in the future (correct its time)"
            )]
        );
    }
}
