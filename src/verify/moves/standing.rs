//! What a record must keep when no entry moves it: what its state needs, and once it is closed its fields.

use crate::model::kind::{Category, Kind};
use crate::model::log::Entry;
use crate::model::record::Record;
use crate::verify::view::Findings;
use crate::workflow::unmet;

use super::Moves;

impl Moves<'_> {
    fn of_state(&self, findings: &mut Findings<'_>, message: String, remedy: &str) {
        let code = "verify/transition";
        findings.record(self.version, &["state"], code, message, remedy);
    }

    /// What a record that stays in its state must keep, and a closed one.
    pub(super) fn standing(
        &self,
        old: &Record,
        fresh: &[(usize, &Entry)],
        findings: &mut Findings<'_>,
    ) {
        let new = self.new;
        if new.state != old.state {
            let leads = |kind: &Kind| {
                let mut ways = kind.workflow.transitions.values();
                ways.any(|way| way.to == new.state && way.from.contains(&old.state))
            };
            if !leads(&new.kind) {
                let message = format!("no transition leads from {} to {}", old.state, new.state);
                let remedy = "take it back, and go a way that the workflow has";
                self.of_state(findings, message, remedy);
            }
            return;
        }
        if new.fields == old.fields && new.links == old.links {
            return;
        }
        let noted = fresh.iter().any(|(_, entry)| entry.note.is_some());
        if new.fields != old.fields && old.category() == Category::Closed && !noted {
            let message = format!("{} is {}: its fields are settled", new.id, new.state);
            let remedy = "say why in a note of the same commit";
            self.of_state(findings, message, remedy);
        }
        let state = new.kind.workflow.states.get(&new.state);
        let needs = || {
            let own = state.map_or(&[][..], |state| &state.needs);
            new.kind.workflow.needs.iter().chain(own)
        };
        let before = unmet(old, needs(), None);
        let lost = unmet(new, needs(), None);
        let lost: Vec<String> = lost
            .iter()
            .filter(|need| !before.contains(need))
            .map(ToString::to_string)
            .collect();
        if !lost.is_empty() {
            let message = format!("the state {} needs {}", new.state, lost.join(", "));
            let remedy = "put it back";
            findings.record(
                self.version,
                &["state"],
                "verify/incomplete",
                message,
                remedy,
            );
        }
    }
}
