//! Entries stand in the order in which they happened.

use crate::check::{Context, Flaw, Rule, Run};
use crate::model::id::write_time;

pub const RULE: Rule = Rule {
    code: "check/log-order",
    summary: "Log entries stand in order of their times",
    run: Run::Record(run),
};

fn run(context: &Context<'_>, at: usize) -> Vec<Flaw> {
    let mut flaws = Vec::new();
    for (index, pair) in context.record(at).log.windows(2).enumerate() {
        let [before, entry] = pair else { continue };
        if entry.at < before.at {
            let message = format!(
                "the log entry {} is of {}, before the one above it, which is of {}",
                entry.id,
                write_time(entry.at),
                write_time(before.at)
            );
            let remedy = "entries count in order of time: move it up, or correct its time";
            let index = (index + 1).to_string();
            flaws
                .push(Flaw::warning(at, &["log", &index, "at"], message).remedy(remedy.to_owned()));
        }
    }
    flaws
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::fixture::{INCIDENT, desk, found};

    #[test]
    fn a_log_that_runs_backwards_is_found() {
        let (path, text) = INCIDENT;
        let same = format!("{text}  - {{id: B, at: 2026-11-20T09:14:03Z, by: ana, note: x}}\n");
        assert_eq!(found(&RULE, &desk(&[(path, &same)])), [""; 0]);
        let back = format!("{text}  - {{id: B, at: 2026-11-20T09:14:02Z, by: ana, note: x}}\n");
        assert_eq!(
            found(&RULE, &desk(&[(path, &back)])),
            [format!(
                "{path}:13:13: warning: the log entry B is of 2026-11-20T09:14:02Z, before the one above it, which is of 2026-11-20T09:14:03Z (entries count in order of time: move it up, or correct its time)"
            )]
        );
    }
}
