//! `escalation` and `on_call` of an agreement file; the grammar is told in [`crate::sla::escalation`].

use std::num::NonZeroU32;
use std::str::FromStr;

use super::Reader;
use super::settings::Settings;
use crate::model::data::Data;
use crate::model::finding::Severity;
use crate::model::id::PersonId;
use crate::model::read::closest;
use crate::model::yaml::node::{Node, Value};
use crate::sla::duration::Target;
use crate::sla::escalation::{Escalation, Hours, Level, Notify, When};

const LEVEL_KEYS: [&str; 5] = ["at", "before", "after", "notify", "hours"];
const CODE: &str = "agreement/escalation";
const EXAMPLE: &str = "such as `{at: 75, notify: [assignee]}` or `{after: 2h, notify: [on_call]}`";

impl Reader<'_> {
    /// What a file, a row or a target says about it.
    pub(super) fn escalation(&mut self, node: &Node<'_>, settings: &mut Settings) {
        if let Some(list) = node.get("on_call") {
            settings.on_call = self.names(list, "on_call").into();
            for item in list.items() {
                self.known_person(item, &item.to_data().brief());
            }
        }
        let Some(list) = node.get("escalation") else {
            return;
        };
        if !matches!(list.value, Value::Seq(_)) {
            let message = format!("`escalation` is {}; expected a list", list.describe());
            self.error(list, CODE, message, Some(EXAMPLE.into()));
        }
        let mut levels: Vec<Level> = Vec::new();
        for item in list.items() {
            let Some(level) = self.level(item) else {
                continue;
            };
            if levels.iter().any(|other| other.when == level.when) {
                let remedy = Some("name everybody in one level".to_owned());
                self.error(item, CODE, "there are two levels for this moment", remedy);
            }
            levels.push(level);
        }
        settings.escalation = Some(levels.into());
    }

    /// What applies to a target, once everything is read.
    pub(super) fn escalation_of(&mut self, node: &Node<'_>, settings: &Settings) -> Escalation {
        let Some(levels) = &settings.escalation else {
            return Escalation::of_thresholds(&settings.at_risk);
        };
        let asks = |level: &Level| level.notify.contains(&Notify::OnCall);
        if settings.on_call.is_empty() && levels.iter().any(asks) {
            let message = "a level tells `on_call`, but nobody is";
            let remedy = Some("list them: `on_call: [ana, bo]`".to_owned());
            if !self.findings.iter().any(|found| found.message == message) {
                self.error(node, CODE, message, remedy);
            }
        }
        Escalation {
            levels: levels.to_vec(),
            on_call: settings.on_call.to_vec(),
        }
    }

    fn level(&mut self, node: &Node<'_>) -> Option<Level> {
        if !matches!(node.value, Value::Map(_)) {
            let message = format!("a level is a mapping; this is {}", node.describe());
            self.error(node, CODE, message, Some(EXAMPLE.into()));
            return None;
        }
        self.known_keys(node, &LEVEL_KEYS);
        let notify = node.get("notify");
        let names = notify.map(|list| self.names(list, "notify"));
        for item in notify.map(Node::items).unwrap_or_default() {
            self.notified(item);
        }
        if names.as_ref().is_none_or(Vec::is_empty) {
            let message = "the level tells nobody";
            let remedy =
                Some("add `notify: [assignee]`, or people, team:NAME, role:NAME".to_owned());
            self.error(node, CODE, message, remedy);
        }
        let hours = self.hours(node);
        let notify = names.unwrap_or_default();
        Some(Level {
            when: self.moment(node)?,
            notify: notify.iter().map(|name| Notify::parse(name)).collect(),
            hours,
        })
    }

    fn moment(&mut self, node: &Node<'_>) -> Option<When> {
        let given = ["at", "before", "after"].map(|key| node.get(key));
        match given {
            [Some(at), None, None] => match at.to_data() {
                Data::Text(text) if text == "breach" => Some(When::Breach),
                Data::Int(number) if (1..=99).contains(&number) => {
                    u8::try_from(number).ok().map(When::Percent)
                }
                _ => {
                    self.wrong(node, "at", "a per cent from 1 to 99, or breach");
                    None
                }
            },
            [None, Some(before), None] => self.amount(before).map(When::Before),
            [None, None, Some(after)] => self.amount(after).map(When::After),
            _ => {
                let message = "a level has one of `at`, `before` and `after`";
                self.error(node, CODE, message, Some(EXAMPLE.into()));
                None
            }
        }
    }

    fn amount(&mut self, node: &Node<'_>) -> Option<NonZeroU32> {
        match Target::from_str(&node.to_data().brief()) {
            Ok(Target::Elapsed(seconds)) => Some(seconds),
            Ok(Target::BusinessDays(_)) => {
                let message = "levels are counted in clock time, not in business days";
                self.error(node, CODE, message, Some("such as 4h".into()));
                None
            }
            Err(error) => {
                let message = format!("the level is not understood: {error}");
                let remedy = Some("write hours and minutes, such as 2h or 90m".to_owned());
                self.error(node, CODE, message, remedy);
                None
            }
        }
    }

    fn hours(&mut self, node: &Node<'_>) -> Hours {
        match node.get("hours").map(Node::to_data) {
            None | Some(Data::Bool(false)) => Hours::Any,
            Some(Data::Bool(true)) => Hours::Own,
            Some(Data::Text(name)) => match self.calendar(node, "hours", name.into_string()) {
                Some((name, calendar)) => Hours::Of(name, calendar),
                None => Hours::Any,
            },
            Some(_) => {
                self.wrong(node, "hours", "true, or the name of a calendar");
                Hours::Any
            }
        }
    }

    /// A list of names, or one.
    fn names(&mut self, node: &Node<'_>, key: &str) -> Vec<String> {
        let texts = match node.to_data() {
            Data::List(items) => items
                .iter()
                .map(|item| item.as_str().map(str::to_owned))
                .collect(),
            Data::Text(one) => Some(vec![one.into_string()]),
            _ => None,
        };
        texts.unwrap_or_else(|| {
            let message = format!("`{key}` is a list of names");
            self.error(node, CODE, message, Some(format!("such as `{key}: [ana]`")));
            Vec::new()
        })
    }

    fn notified(&mut self, node: &Node<'_>) {
        let text = node.to_data().brief();
        match Notify::parse(&text) {
            Notify::Person(name) if PersonId::parse(&name).is_err() => {
                let message = format!("nobody can be called `{name}`");
                let remedy = Some(
                    "use a person, team:NAME, role:NAME, or assignee, team, reporter, on_call"
                        .to_owned(),
                );
                self.error(node, CODE, message, remedy);
            }
            Notify::Person(name) => self.known_person(node, &name),
            _ => {}
        }
    }

    /// Where people must be known, one that is not is worth a warning: the others are told all the same.
    fn known_person(&mut self, node: &Node<'_>, name: &str) {
        let Some(known) = self.people.filter(|known| !known.contains(name)) else {
            return;
        };
        let meant = closest(name, known.iter().map(String::as_str));
        let remedy = match meant {
            Some(meant) => format!("did you mean `{meant}`?"),
            None => format!("add .gitsm/people/{name}.yaml"),
        };
        self.error(
            node,
            CODE,
            format!("nobody is called `{name}`"),
            Some(remedy),
        );
        if let Some(last) = self.findings.last_mut() {
            last.severity = Severity::Warning;
        }
    }
}
