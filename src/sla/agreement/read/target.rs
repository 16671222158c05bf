//! The targets of a row: an amount, or a mapping with everything that can be said about one.

use std::collections::BTreeSet;
use std::str::FromStr;
use std::sync::Arc;

use super::Reader;
use super::settings::Settings;
use crate::model::data::Data;
use crate::model::explain::Explain;
use crate::model::finding::Finding;
use crate::model::kind::{FieldType, Kind};
use crate::model::read::closest;
use crate::model::yaml::node::{Node, Pair, Value, place};
use crate::sla::agreement::{Approval, ManualDue, PauseRule, TargetRule};
use crate::sla::duration::Target;
use crate::sla::moment::CALLERS;
use crate::sla::targets::TargetKind;

/// Keys of a target in its long form, whatever it is.
const KEYS: [&str; 6] = [
    "within",
    "calendar",
    "at_risk",
    "pause",
    "escalation",
    "on_call",
];
/// What a target that is reached once can say beside them.
const ONCE: [&str; 3] = ["starts", "due", "shift"];
/// What an approval can say beside them.
const APPROVAL: [&str; 2] = ["states", "decided"];

impl Reader<'_> {
    pub(super) fn target(
        &mut self,
        pair: &Pair<'_>,
        kind: &Kind,
        outer: &Settings,
    ) -> Option<TargetRule> {
        let what = self.target_kind(pair)?;
        let mut settings = outer.clone();
        let long = matches!(pair.value.value, Value::Map(_));
        if long {
            self.target_keys(&pair.value, what);
            self.settings(&pair.value, kind, &mut settings);
        }
        let within = self.within(pair, long);
        let manual = (long && !what.is_repeated())
            .then(|| self.manual(&pair.value, kind))
            .flatten();
        let approval = (what == TargetKind::ApprovalTurnaround)
            .then(|| self.approval(pair, kind))
            .flatten();
        self.needs_callers(pair, what, kind);
        let escalation = self.escalation_of(&pair.value, &settings);
        let Some((calendar_name, calendar)) = settings.calendar else {
            let remedy = "add `calendar: NAME` to the file, the row or the target";
            // A calendar that was named and not found is reported where it is named.
            if !self.findings.iter().any(|f| f.code == "agreement/calendar") {
                let message = "the target has no calendar";
                self.pair(pair, "agreement/missing", message, Some(remedy.into()));
            }
            return None;
        };
        // Waiting for the decision is what is measured, so it cannot stop the clock too.
        let pause = match &approval {
            Some(approval) => without(settings.pause, &approval.states),
            None => settings.pause,
        };
        Some(TargetRule {
            kind: what,
            within: within?,
            calendar_name,
            calendar,
            at_risk: settings.at_risk,
            starts: settings.starts.filter(|_| !what.is_repeated()),
            manual,
            approval,
            escalation,
            pause,
            on_change: settings.on_change,
            resolution_is_response: settings.resolution_is_response,
        })
    }

    fn target_kind(&mut self, pair: &Pair<'_>) -> Option<TargetKind> {
        let found = TargetKind::parse(&pair.key);
        if found.is_none() {
            let names = TargetKind::ALL.map(TargetKind::name);
            let remedy = match closest(&pair.key, names.into_iter()) {
                Some(meant) => format!("did you mean `{meant}`?"),
                None => format!("one of: {}", names.join(", ")),
            };
            let message = format!("there is no target `{}`", pair.key);
            self.pair(pair, "agreement/target", message, Some(remedy));
        }
        found
    }

    fn target_keys(&mut self, node: &Node<'_>, what: TargetKind) {
        let own: &[&str] = match what {
            TargetKind::ApprovalTurnaround => &APPROVAL,
            _ if what.is_repeated() => &[],
            _ => &ONCE,
        };
        let known: Vec<&str> = KEYS.iter().chain(own).copied().collect();
        let foreign = |key: &str| ONCE.contains(&key) || APPROVAL.contains(&key);
        for pair in node.pairs().iter().filter(|pair| foreign(&pair.key)) {
            if !known.contains(&pair.key.as_ref()) {
                let message = format!("`{}` takes no `{}`", what.name(), pair.key);
                let remedy = match what.is_repeated() && ONCE.contains(&pair.key.as_ref()) {
                    true => "it is measured in rounds, which start by themselves; take it out",
                    false => "it is for `approval_turnaround`; take it out",
                };
                self.pair(pair, "agreement/target", message, Some(remedy.into()));
            }
        }
        let all: Vec<&str> = known.into_iter().chain(ONCE).chain(APPROVAL).collect();
        self.known_keys(node, &all);
    }

    fn within(&mut self, pair: &Pair<'_>, long: bool) -> Option<Target> {
        let node = if long {
            pair.value.get("within")
        } else {
            Some(&pair.value)
        };
        let Some(node) = node else {
            let remedy = Some("such as `within: 4h`".to_owned());
            let message = "the target has no `within`";
            self.pair(pair, "agreement/missing", message, remedy);
            return None;
        };
        match Target::from_str(&node.to_data().brief()) {
            Ok(within) => Some(within),
            Err(error) => {
                let hint = error.hint();
                self.error(node, "agreement/target", error.to_string(), hint);
                None
            }
        }
    }

    /// How the due instant can be set by hand.
    fn manual(&mut self, node: &Node<'_>, kind: &Kind) -> Option<ManualDue> {
        let shift = match node.get("shift").map(Node::to_data) {
            None => None,
            Some(Data::Bool(yes)) => Some(yes),
            Some(_) => {
                self.wrong(node, "shift", "true or false");
                None
            }
        };
        let Some(field) = self.text(node, "due") else {
            if node.get("due").is_none() && node.get("shift").is_some() {
                let message = "`shift` without `due` moves nothing";
                let remedy = "name the field that holds the due instant: `due: FIELD`";
                self.at(node, "shift", "agreement/due", message, Some(remedy.into()));
            }
            return None;
        };
        let holds = |kind: FieldType| matches!(kind, FieldType::Time | FieldType::Date);
        if !kind
            .field(&field)
            .is_some_and(|f| f.tracked && holds(f.kind))
        {
            let message = format!(
                "`{}` has no tracked field `{field}` of the type `time` or `date`",
                kind.kind
            );
            let fields = kind.fields.iter();
            let fits: Vec<&str> = fields
                .filter(|(_, f)| f.tracked && holds(f.kind))
                .map(|(name, _)| name.as_str())
                .collect();
            let remedy = if fits.is_empty() {
                "only an instant whose changes the log keeps can be held to".to_owned()
            } else {
                format!("one of: {}", fits.join(", "))
            };
            self.at(node, "due", "agreement/due", message, Some(remedy));
        }
        Some(ManualDue {
            field,
            shift: shift.unwrap_or(false),
        })
    }

    /// When a decision is awaited, and what is one.
    fn approval(&mut self, pair: &Pair<'_>, kind: &Kind) -> Option<Approval> {
        let node = &pair.value;
        let states = self.states(node, "states", kind);
        let list = |found: &Node<'_>| matches!(found.value, Value::Seq(_));
        if node.get("states").is_some_and(|found| !list(found)) {
            return None;
        }
        if states.is_empty() {
            let open = kind.workflow.states.iter();
            let open = open.filter(|(_, state)| state.category.is_open());
            let names: Vec<&str> = open.map(|(name, _)| name.as_str()).collect();
            let message =
                "`approval_turnaround` does not say in which `states` a decision is awaited";
            let remedy = format!(
                "such as `{{within: 2bd, states: [STATE]}}`, with one or more of: {}",
                names.join(", ")
            );
            self.pair(pair, "agreement/missing", message, Some(remedy));
            return None;
        }
        for state in &states {
            if kind.category(state).is_some_and(|c| !c.is_open()) {
                let message = format!("`{state}` ends the work, so no decision is awaited there");
                let remedy = Some("take it out".to_owned());
                self.at(node, "states", "agreement/states", message, remedy);
            }
        }
        let decided = node
            .get("decided")
            .map(|_| self.states(node, "decided", kind));
        if let Some(both) = decided
            .iter()
            .flatten()
            .find(|state| states.contains(*state))
        {
            let message = format!("in `{both}` the decision is awaited, so it is none");
            let remedy = Some("keep it in one of the two lists".to_owned());
            self.at(node, "decided", "agreement/states", message, remedy);
        }
        Some(Approval { states, decided })
    }

    /// A list of states of the kind.
    fn states(&mut self, node: &Node<'_>, key: &str, kind: &Kind) -> BTreeSet<String> {
        let mut states = BTreeSet::new();
        for item in self.list(node, key) {
            let state = item.to_data().brief();
            if !kind.workflow.states.contains_key(&state) {
                let meant = closest(&state, kind.workflow.states.keys().map(String::as_str));
                let remedy = meant.map(|meant| format!("did you mean `{meant}`?"));
                let message = format!("`{}` has no state `{state}`", kind.kind);
                self.error(item, "agreement/states", message, remedy);
            }
            states.insert(state);
        }
        states
    }

    /// Where nobody is served, nobody writes messages that could be answered.
    fn needs_callers(&mut self, pair: &Pair<'_>, what: TargetKind, kind: &Kind) {
        let served = CALLERS.iter().any(|name| kind.field(name).is_some());
        if what == TargetKind::NextResponse && !served {
            let message = format!(
                "no message ever starts `next_response`: `{}` has no field that says who is served",
                kind.kind
            );
            let remedy = format!("one of the fields {}", CALLERS.join(", "));
            let at = place(self.text, pair.key_span.start);
            let finding = Finding::error(self.path, "agreement/target", message).at(at);
            self.findings.push(finding.remedy(remedy).warning());
        }
    }
}

/// A pause rule without some of its states.
fn without(rule: Arc<PauseRule>, states: &BTreeSet<String>) -> Arc<PauseRule> {
    if rule.states.is_disjoint(states) {
        return rule;
    }
    Arc::new(PauseRule {
        states: rule.states.difference(states).cloned().collect(),
        reasons: rule.reasons.clone(),
    })
}
