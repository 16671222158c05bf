//! Reads an agreement file: keys, types and names, each mistake with its place.

use std::collections::BTreeSet;
use std::str::FromStr;
use std::sync::Arc;

use super::{Calendars, PauseRule, Row, TargetRule};
use crate::kinds::Kinds;
use crate::model::data::Data;
use crate::model::explain::Explain;
use crate::model::finding::Finding;
use crate::model::kind::{Capability, Category, FieldType, Kind};
use crate::model::read::closest;
use crate::model::yaml::node::{Node, Pair, Value, place};
use crate::query::{Context, Query};
use crate::sla::calendar::Calendar;
use crate::sla::duration::Target;
use crate::sla::moment;
use crate::sla::targets::{AgreementType, OnChange, TargetKind};

/// What an agreement file says.
pub struct File {
    pub kind: Arc<Kind>,
    pub level: AgreementType,
    pub rows: Vec<Row>,
}

/// What may stand in the file, in a row and in a target; the inner one counts.
#[derive(Clone)]
struct Settings {
    calendar: Option<(String, Arc<Calendar>)>,
    at_risk: Vec<u8>,
    pause: Arc<PauseRule>,
    on_change: OnChange,
    resolution_is_response: bool,
}

const FILE_KEYS: [&str; 8] = [
    "applies_to",
    "type",
    "calendar",
    "at_risk",
    "pause",
    "on_change",
    "resolution_is_response",
    "agreements",
];
const ROW_KEYS: [&str; 6] = ["name", "when", "targets", "calendar", "at_risk", "pause"];
const TARGET_KEYS: [&str; 4] = ["within", "calendar", "at_risk", "pause"];

/// Reads one file; errors in the findings mean that it must not be used.
pub struct Reader<'a> {
    pub path: &'a str,
    pub text: &'a str,
    pub kinds: &'a Kinds,
    pub calendars: &'a Calendars,
    pub context: &'a Context,
    pub findings: Vec<Finding>,
}

impl Reader<'_> {
    pub fn file(&mut self, root: &Node<'_>) -> Option<File> {
        if !matches!(root.value, Value::Map(_)) {
            let message = format!(
                "an agreement file is a mapping; this is {}",
                root.describe()
            );
            self.error(root, "agreement/shape", message, None);
            return None;
        }
        self.known_keys(root, &FILE_KEYS);
        let kind = self.kind(root)?;
        let level = self.one_of(root, "type", AgreementType::parse, || {
            AgreementType::ALL.map(AgreementType::name).to_vec()
        });
        let mut settings = Settings {
            calendar: None,
            at_risk: vec![75],
            pause: Arc::default(),
            on_change: OnChange::default(),
            resolution_is_response: true,
        };
        self.settings(root, &kind, &mut settings);
        self.file_settings(root, &mut settings);
        let rows = match root.get("agreements").map(|node| (node, node.items())) {
            Some((_, items)) if !items.is_empty() => items
                .iter()
                .filter_map(|node| self.row(node, &kind, &settings))
                .collect(),
            _ => {
                let message = "`agreements` is missing or empty";
                let remedy = "list at least one, with `name` and `targets`";
                self.error(root, "agreement/missing", message, Some(remedy.into()));
                Vec::new()
            }
        };
        Some(File {
            kind,
            level: level.unwrap_or(AgreementType::Sla),
            rows,
        })
    }

    fn file_settings(&mut self, root: &Node<'_>, settings: &mut Settings) {
        let modes = || OnChange::ALL.map(OnChange::name).to_vec();
        if let Some(mode) = self.one_of(root, "on_change", OnChange::parse, modes) {
            settings.on_change = mode;
            if !mode.is_available() {
                let message = format!("`on_change: {}` is not available", mode.name());
                let remedy = "`retroactive` gives the same numbers on one calendar";
                self.at(
                    root,
                    "on_change",
                    "agreement/not-available",
                    message,
                    Some(remedy.into()),
                );
            }
        }
        match root.get("resolution_is_response").map(Node::to_data) {
            None => {}
            Some(Data::Bool(yes)) => settings.resolution_is_response = yes,
            Some(_) => self.wrong(root, "resolution_is_response", "true or false"),
        }
    }

    fn kind(&mut self, root: &Node<'_>) -> Option<Arc<Kind>> {
        let Some(name) = self.text(root, "applies_to") else {
            if root.get("applies_to").is_none() {
                let remedy = Some("name the kind of its records: `applies_to: incident`".into());
                self.error(root, "agreement/missing", "`applies_to` is missing", remedy);
            }
            return None;
        };
        let able = || self.kinds.iter().filter(|kind| kind.has(Capability::Sla));
        let names: Vec<String> = able().map(|kind| kind.kind.clone()).collect();
        let one_of = Some(format!("one of: {}", names.join(", ")));
        let kind = match self.kinds.get(&name) {
            Ok(kind) => Arc::clone(kind),
            Err(error) => {
                let remedy = error.hint().or(one_of);
                self.at(
                    root,
                    "applies_to",
                    "agreement/kind",
                    error.to_string(),
                    remedy,
                );
                return None;
            }
        };
        if !kind.has(Capability::Sla) {
            let message =
                format!("agreements do not apply to `{name}`: it lacks the capability `sla`");
            self.at(root, "applies_to", "agreement/kind", message, one_of);
        } else if !kind
            .workflow
            .states
            .values()
            .any(|s| s.category == Category::Done)
        {
            let message = format!(
                "`{name}` has no state of the category `done`, so nothing of it is ever resolved"
            );
            let remedy = Some("give the kind such a state".to_owned());
            self.at(root, "applies_to", "agreement/kind", message, remedy);
        }
        Some(kind)
    }

    fn row(&mut self, node: &Node<'_>, kind: &Kind, outer: &Settings) -> Option<Row> {
        if !matches!(node.value, Value::Map(_)) {
            let message = format!("an agreement is a mapping; this is {}", node.describe());
            self.error(node, "agreement/shape", message, None);
            return None;
        }
        self.known_keys(node, &ROW_KEYS);
        let mut settings = outer.clone();
        self.settings(node, kind, &mut settings);
        let name = self.text(node, "name");
        if name.is_none() && node.get("name").is_none() {
            self.error(
                node,
                "agreement/missing",
                "the agreement has no `name`",
                None,
            );
        }
        let when = self.when(node, kind);
        let pairs = node.get("targets").map(Node::pairs).unwrap_or_default();
        if pairs.is_empty() {
            let remedy = Some("such as `targets: {first_response: 15m, resolve: 4h}`".to_owned());
            self.error(
                node,
                "agreement/missing",
                "the agreement has no `targets`",
                remedy,
            );
        }
        let mut targets: Vec<TargetRule> = Vec::new();
        for pair in pairs {
            let Some(target) = self.target(pair, kind, &settings) else {
                continue;
            };
            if targets.iter().any(|other| other.kind == target.kind) {
                let message = format!("`{}` is given twice", target.kind.name());
                self.pair(pair, "agreement/target", message, Some("keep one".into()));
            }
            targets.push(target);
        }
        targets.sort_by_key(|target| target.kind);
        Some(Row {
            name: name.unwrap_or_default(),
            path: self.path.to_owned(),
            place: place(self.text, node.span.start),
            when,
            targets,
        })
    }

    fn when(&mut self, node: &Node<'_>, kind: &Kind) -> Query {
        let Some(text) = self.text(node, "when") else {
            return Query::default();
        };
        let keys = moment::keys(kind);
        let known = moment::known(&keys);
        let query = Query::parse(&text).and_then(|query| {
            query.check(&known, self.context)?;
            Ok(query)
        });
        match query {
            Ok(query) if query.is_sorted() => {
                let message = "`when` chooses records; it does not sort";
                self.at(node, "when", "agreement/query", message, None);
                query
            }
            Ok(query) => query,
            Err(error) => {
                let hint = error.hint();
                self.at(node, "when", "agreement/query", error.to_string(), hint);
                Query::default()
            }
        }
    }

    fn target(&mut self, pair: &Pair<'_>, kind: &Kind, outer: &Settings) -> Option<TargetRule> {
        let available = || TargetKind::ALL.into_iter().filter(|k| k.is_available());
        let names: Vec<&str> = available().map(TargetKind::name).collect();
        let one_of = format!("one of: {}", names.join(", "));
        let Some(what) = TargetKind::parse(&pair.key) else {
            let message = format!("there is no target `{}`", pair.key);
            self.pair(pair, "agreement/target", message, Some(one_of));
            return None;
        };
        if !what.is_available() {
            let message = format!("`{}` is not available", pair.key);
            self.pair(pair, "agreement/not-available", message, Some(one_of));
            return None;
        }
        let mut settings = outer.clone();
        let within = match &pair.value.value {
            Value::Map(_) => {
                self.known_keys(&pair.value, &TARGET_KEYS);
                self.settings(&pair.value, kind, &mut settings);
                pair.value.get("within")
            }
            _ => Some(&pair.value),
        };
        let Some(within) = within else {
            let remedy = Some("such as `within: 4h`".to_owned());
            self.pair(
                pair,
                "agreement/missing",
                "the target has no `within`",
                remedy,
            );
            return None;
        };
        let within = match Target::from_str(&within.to_data().brief()) {
            Ok(within) => within,
            Err(error) => {
                let hint = error.hint();
                self.error(within, "agreement/target", error.to_string(), hint);
                return None;
            }
        };
        let Some((calendar_name, calendar)) = settings.calendar else {
            let remedy = "add `calendar: NAME` to the file, the row or the target";
            // A calendar that was named and not found is reported where it is named.
            if !self.findings.iter().any(|f| f.code == "agreement/calendar") {
                let message = "the target has no calendar";
                self.pair(pair, "agreement/missing", message, Some(remedy.into()));
            }
            return None;
        };
        Some(TargetRule {
            kind: what,
            within,
            calendar_name,
            calendar,
            at_risk: settings.at_risk,
            pause: settings.pause,
            on_change: settings.on_change,
            resolution_is_response: settings.resolution_is_response,
        })
    }

    fn settings(&mut self, node: &Node<'_>, kind: &Kind, settings: &mut Settings) {
        if let Some(name) = self.text(node, "calendar") {
            settings.calendar = self.calendar(node, name);
        }
        if let Some(levels) = node.get("at_risk") {
            match percents(levels) {
                Some(levels) => settings.at_risk = levels,
                None => self.wrong(
                    node,
                    "at_risk",
                    "per cents from 1 to 99, such as 75 or [50, 75, 90]",
                ),
            }
        }
        if let Some(pause) = node.get("pause") {
            settings.pause = Arc::new(self.pause(pause, kind));
        }
    }

    fn calendar(&mut self, node: &Node<'_>, name: String) -> Option<(String, Arc<Calendar>)> {
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
        self.at(
            node,
            "calendar",
            "agreement/calendar",
            message,
            Some(remedy),
        );
        None
    }

    fn pause(&mut self, node: &Node<'_>, kind: &Kind) -> PauseRule {
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
        for item in node.get("states").map(Node::items).unwrap_or_default() {
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

    fn reasons(&mut self, pair: &Pair<'_>, kind: &Kind) -> BTreeSet<String> {
        let Some(field) = kind.field(&pair.key).filter(|field| field.tracked) else {
            let message = format!("`{}` has no tracked field `{}`", kind.kind, pair.key);
            let remedy = "only changes that the log keeps can stop a clock".to_owned();
            self.pair(pair, "agreement/pause", message, Some(remedy));
            return BTreeSet::new();
        };
        let mut values = BTreeSet::new();
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

/// One level or several, ascending.
fn percents(node: &Node<'_>) -> Option<Vec<u8>> {
    let level = |data: &Data| match data {
        Data::Int(number) => u8::try_from(*number).ok().filter(|n| (1..=99).contains(n)),
        _ => None,
    };
    let mut levels = match node.to_data() {
        Data::List(items) => items.iter().map(level).collect::<Option<Vec<u8>>>()?,
        one => vec![level(&one)?],
    };
    levels.sort_unstable();
    levels.dedup();
    (!levels.is_empty()).then_some(levels)
}

/// The small change of reading: findings with their place.
impl Reader<'_> {
    fn push(&mut self, start: usize, code: &'static str, message: String, remedy: Option<String>) {
        let mut finding = Finding::error(self.path, code, message).at(place(self.text, start));
        finding.remedy = remedy;
        self.findings.push(finding);
    }

    fn error(
        &mut self,
        node: &Node<'_>,
        code: &'static str,
        message: impl Into<String>,
        remedy: Option<String>,
    ) {
        self.push(node.span.start, code, message.into(), remedy);
    }

    fn pair(
        &mut self,
        pair: &Pair<'_>,
        code: &'static str,
        message: impl Into<String>,
        remedy: Option<String>,
    ) {
        self.push(pair.key_span.start, code, message.into(), remedy);
    }

    /// At the value of a key.
    fn at(
        &mut self,
        node: &Node<'_>,
        key: &str,
        code: &'static str,
        message: impl Into<String>,
        remedy: Option<String>,
    ) {
        let start = node
            .get(key)
            .map_or(node.span.start, |value| value.span.start);
        self.push(start, code, message.into(), remedy);
    }

    fn wrong(&mut self, node: &Node<'_>, key: &str, expected: &str) {
        let found = node.get(key).map_or("nothing", Node::describe);
        let message = format!("`{key}` is {found}; expected {expected}");
        self.at(node, key, "agreement/shape", message, None);
    }

    fn known_keys(&mut self, node: &Node<'_>, known: &[&str]) {
        for pair in node.pairs() {
            if !known.contains(&pair.key.as_ref()) {
                let remedy = match closest(&pair.key, known.iter().copied()) {
                    Some(meant) => format!("did you mean `{meant}`?"),
                    None => format!("known keys: {}", known.join(", ")),
                };
                let message = format!("there is no key `{}` here", pair.key);
                self.pair(pair, "agreement/unknown-key", message, Some(remedy));
            }
        }
    }

    fn text(&mut self, node: &Node<'_>, key: &str) -> Option<String> {
        match node.get(key)?.to_data() {
            Data::Text(text) => Some(text),
            _ => {
                self.wrong(node, key, "text");
                None
            }
        }
    }

    fn one_of<T>(
        &mut self,
        node: &Node<'_>,
        key: &str,
        parse: fn(&str) -> Option<T>,
        names: fn() -> Vec<&'static str>,
    ) -> Option<T> {
        let text = self.text(node, key)?;
        let value = parse(&text);
        if value.is_none() {
            let message = format!("`{key}` cannot be `{text}`");
            let remedy = Some(format!("one of: {}", names().join(", ")));
            self.at(node, key, "agreement/shape", message, remedy);
        }
        value
    }
}
