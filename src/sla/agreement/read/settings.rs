//! What may stand in the file, in a row and in a target: calendar, thresholds, start, pauses, escalation.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::Reader;
use crate::model::data::Data;
use crate::model::kind::{FieldType, Kind};
use crate::model::read::closest;
use crate::model::yaml::node::{Node, Pair, Value};
use crate::sla::agreement::PauseRule;
use crate::sla::calendar::Calendar;
use crate::sla::duration::Target;
use crate::sla::escalation::Level;
use crate::sla::targets::{OnChange, Threshold};

/// The word for the opening, where a field may stand.
const OPENED: &str = "opened";

/// What may stand in the file, in a row and in a target; the inner one counts.
#[derive(Clone)]
pub struct Settings {
    pub calendar: Option<(String, Arc<Calendar>)>,
    pub at_risk: Vec<Threshold>,
    /// A field; none: the opening.
    pub starts: Option<String>,
    pub pause: Arc<PauseRule>,
    pub on_change: OnChange,
    pub resolution_is_response: bool,
    pub escalation: Option<Arc<[Level]>>,
    pub on_call: Arc<[String]>,
}

impl Reader<'_> {
    pub(super) fn settings(&mut self, node: &Node<'_>, kind: &Kind, settings: &mut Settings) {
        if let Some(name) = self.text(node, "calendar") {
            settings.calendar = self.calendar(node, "calendar", name);
        }
        if let Some(levels) = node.get("at_risk") {
            match thresholds(levels) {
                Some(levels) => settings.at_risk = levels,
                None => self.wrong(
                    node,
                    "at_risk",
                    "per cents from 1 to 99 or time left, such as 75, 30m or [50, 75, 30m]",
                ),
            }
        }
        if let Some(field) = self.text(node, "starts") {
            self.starts(node, &field, kind);
            settings.starts = (field != OPENED).then_some(field);
        }
        if let Some(pause) = node.get("pause") {
            settings.pause = Arc::new(self.pause(pause, kind));
        }
        self.escalation(node, settings);
    }

    /// The field that a clock starts with must be one that can hold an instant.
    fn starts(&mut self, node: &Node<'_>, field: &str, kind: &Kind) {
        if field == OPENED || kind.field(field).is_some_and(|f| f.kind == FieldType::Time) {
            return;
        }
        let times = kind
            .fields
            .iter()
            .filter(|(_, f)| f.kind == FieldType::Time);
        let names: Vec<&str> = std::iter::once(OPENED)
            .chain(times.map(|(name, _)| name.as_str()))
            .collect();
        let message = format!("`{}` has no field `{field}` of the type `time`", kind.kind);
        let remedy = match closest(field, names.iter().copied()) {
            Some(meant) => format!("did you mean `{meant}`?"),
            None => format!("one of: {}", names.join(", ")),
        };
        self.at(node, "starts", "agreement/starts", message, Some(remedy));
    }

    pub(super) fn calendar(
        &mut self,
        node: &Node<'_>,
        key: &str,
        name: String,
    ) -> Option<(String, Arc<Calendar>)> {
        if let Some(calendar) = self.calendars.usable.get(&name) {
            return Some((name, Arc::clone(calendar)));
        }
        let known = self.calendars.usable.keys().map(String::as_str);
        let (message, remedy) = if self.calendars.broken.contains(&name) {
            let message = format!("the calendar `{name}` has errors");
            (message, "correct its file first".to_owned())
        } else {
            let remedy = match closest(&name, known.clone()) {
                Some(meant) => format!("did you mean `{meant}`?"),
                None => format!(
                    "calendars are files of .gitsm/calendars/: {}",
                    known.collect::<Vec<_>>().join(", ")
                ),
            };
            (format!("there is no calendar `{name}`"), remedy)
        };
        self.at(node, key, "agreement/calendar", message, Some(remedy));
        None
    }

    pub(super) fn pause(&mut self, node: &Node<'_>, kind: &Kind) -> PauseRule {
        let mut rule = PauseRule::default();
        if !matches!(node.value, Value::Map(_)) {
            let message = format!(
                "`pause` is {}; expected a mapping with `states`",
                node.describe()
            );
            self.error(
                node,
                "agreement/shape",
                message,
                Some("such as `pause: {states: [on_hold]}`".into()),
            );
            return rule;
        }
        self.known_keys(node, &["states", "reasons"]);
        for item in self.list(node, "states") {
            let state = item.to_data().brief();
            match kind.workflow.states.get(&state) {
                None => {
                    let meant = closest(&state, kind.workflow.states.keys().map(String::as_str));
                    let remedy = meant.map(|meant| format!("did you mean `{meant}`?"));
                    let message = format!("`{}` has no state `{state}`", kind.kind);
                    self.error(item, "agreement/pause", message, remedy);
                }
                Some(known) if !known.category.is_open() => {
                    let message =
                        format!("`{state}` ends the work, so the clock stands still there anyway");
                    self.error(item, "agreement/pause", message, Some("take it out".into()));
                }
                Some(_) => {}
            }
            rule.states.insert(state);
        }
        if rule.states.is_empty() && node.get("reasons").is_some() {
            let message = "`reasons` without `states` pauses nothing";
            self.at(
                node,
                "reasons",
                "agreement/pause",
                message,
                Some("name the states too".into()),
            );
        }
        for pair in node.get("reasons").map(Node::pairs).unwrap_or_default() {
            let values = self.reasons(pair, kind);
            rule.reasons.insert(pair.key.to_string(), values);
        }
        rule
    }

    pub(super) fn reasons(&mut self, pair: &Pair<'_>, kind: &Kind) -> BTreeSet<String> {
        let Some(field) = kind.field(&pair.key).filter(|field| field.tracked) else {
            let message = format!("`{}` has no tracked field `{}`", kind.kind, pair.key);
            let remedy = "only changes that the log keeps can stop a clock".to_owned();
            self.pair(pair, "agreement/pause", message, Some(remedy));
            return BTreeSet::new();
        };
        let mut values = BTreeSet::new();
        if !matches!(pair.value.value, Value::Seq(_)) {
            let message = format!(
                "`{}` is {}; expected a list of reasons",
                pair.key,
                pair.value.describe()
            );
            let remedy = Some(format!("such as `{}: [REASON]`", pair.key));
            self.error(&pair.value, "agreement/pause", message, remedy);
            return values;
        }
        for item in pair.value.items() {
            let value = item.to_data().brief();
            if field.kind == FieldType::Choice && !field.choices.contains_key(&value) {
                let choices: Vec<&str> = field.choices.keys().map(String::as_str).collect();
                let message = format!("`{value}` is no value of `{}`", pair.key);
                let remedy = format!("one of: {}", choices.join(", "));
                self.error(item, "agreement/pause", message, Some(remedy));
            }
            values.insert(value);
        }
        if values.is_empty() {
            self.pair(
                pair,
                "agreement/pause",
                "the list of reasons is empty",
                None,
            );
        }
        values
    }
}

/// One level or several: shares ascending, then time left.
fn thresholds(node: &Node<'_>) -> Option<Vec<Threshold>> {
    let level = |data: &Data| match data {
        Data::Int(number) => {
            let percent = u8::try_from(*number).ok()?;
            (1..=99)
                .contains(&percent)
                .then_some(Threshold::Share(percent))
        }
        Data::Text(text) => match text.parse() {
            Ok(Target::Elapsed(seconds)) => Some(Threshold::Left(seconds.get())),
            _ => None,
        },
        _ => None,
    };
    let mut levels = match node.to_data() {
        Data::List(items) => items.iter().map(level).collect::<Option<Vec<_>>>()?,
        one => vec![level(&one)?],
    };
    levels.sort_unstable();
    levels.dedup();
    (!levels.is_empty()).then_some(levels)
}
