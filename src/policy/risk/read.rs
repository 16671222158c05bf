//! Reads the files about risk. One with a mistake is not used, and whoever asks is told that nothing can be decided.

use std::collections::BTreeSet;
use std::sync::Arc;

use chrono::DateTime;
use chrono_tz::Tz;
use indexmap::IndexMap;
use serde::Deserialize;

use super::{Condition, KEYS, Question, RISK, RiskPolicies, Rule, Sheet, levels};
use crate::kinds::{Kinds, config_error};
use crate::model::explain::Explain;
use crate::model::finding::Finding;
use crate::model::kind::Kind;
use crate::model::yaml::node::{Node, place};
use crate::model::yaml::parse::{parse, text_of};
use crate::query::Query;
use crate::sla::moment;

/// The keys by which such a file is told.
const MARKS: [&str; 2] = ["risk", "review"];
/// Points and weights stay so small that no sum of them overflows.
const MOST: i64 = 1_000_000;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    applies_to: String,
    #[serde(default)]
    risk: RiskText,
    #[serde(default)]
    review: Vec<String>,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct RiskText {
    #[serde(default)]
    rules: Vec<RuleText>,
    #[serde(default)]
    questions: Vec<QuestionText>,
    #[serde(default)]
    thresholds: IndexMap<String, i64>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RuleText {
    when: String,
    risk: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct QuestionText {
    id: String,
    ask: String,
    #[serde(default = "one")]
    weight: i64,
    answers: IndexMap<String, i64>,
}

fn one() -> i64 {
    1
}

/// Whether a policy file is about risk and reviews.
pub fn is_risk(bytes: &[u8]) -> bool {
    let root = text_of(bytes).ok().and_then(|text| parse(text).ok());
    root.is_some_and(|root| MARKS.iter().any(|mark| root.get(mark).is_some()))
}

impl RiskPolicies {
    /// Reads those of the policy files (path and bytes) that are about risk, in order of their names.
    pub fn load(files: &[(String, Vec<u8>)], kinds: &Kinds, zone: Tz) -> (Self, Vec<Finding>) {
        let mut files: Vec<_> = files.iter().filter(|(_, bytes)| is_risk(bytes)).collect();
        files.sort();
        let mut policies = RiskPolicies {
            zone,
            ..RiskPolicies::default()
        };
        let mut findings = Vec::new();
        for (path, bytes) in files {
            let mut reader = Reader {
                path,
                zone,
                findings: Vec::new(),
            };
            match reader.file(bytes, kinds) {
                Some(sheet) if reader.findings.is_empty() => policies.sheets.push(sheet),
                _ => policies.broken.push(path.clone()),
            }
            findings.extend(reader.findings);
        }
        (policies, findings)
    }
}

struct Reader<'a> {
    path: &'a str,
    zone: Tz,
    findings: Vec<Finding>,
}

/// A place in the file: its text, and the node that is looked at.
type Seen<'n> = (&'n str, Option<&'n Node<'n>>);

impl Reader<'_> {
    fn file(&mut self, bytes: &[u8], kinds: &Kinds) -> Option<Sheet> {
        let text = text_of(bytes).ok()?;
        let root = parse(text).ok()?;
        let file: File = match serde_yaml::from_str(text) {
            Ok(file) => file,
            Err(error) => {
                self.findings.push(config_error(self.path, &error));
                return None;
            }
        };
        let kind = self.kind(kinds, &file.applies_to, (text, root.get("applies_to")))?;
        let items = |key: &str| -> Vec<&Node<'_>> {
            let list = root.get("risk").and_then(|risk| risk.get(key));
            list.map(|list| list.items().iter().collect())
                .unwrap_or_default()
        };
        let rules = file.risk.rules.into_iter().zip(items("rules"));
        let rules = rules.map(|(rule, node)| self.rule(rule, &kind, (text, Some(node))));
        let rules = rules.collect();
        let at = root.get("risk");
        self.questions(&file.risk.questions, &file.risk.thresholds, (text, at));
        let thresholds = self.thresholds(&file.risk.thresholds, &kind, (text, at));
        let at = root.get("review");
        let mut reviews = Vec::new();
        for when in file.review {
            reviews.push(self.condition(when, &kind, &[], (text, at)));
        }
        Some(Sheet {
            path: self.path.to_owned(),
            kind: kind.kind.clone(),
            rules,
            reviews,
            questions: file
                .risk
                .questions
                .into_iter()
                .map(Question::from)
                .collect(),
            thresholds,
        })
    }

    fn wrong(&mut self, seen: Seen<'_>, message: String, remedy: &str) {
        let (text, node) = seen;
        let start = node.map_or(0, |node| node.span.start);
        let finding = Finding::error(self.path, "policy/value", message).at(place(text, start));
        self.findings.push(finding.remedy(remedy));
    }

    fn kind(&mut self, kinds: &Kinds, name: &str, seen: Seen<'_>) -> Option<Arc<Kind>> {
        match kinds.get(name) {
            Ok(kind) if !levels(kind).is_empty() => Some(Arc::clone(kind)),
            Ok(_) => {
                let message = format!("a {name} has no choice field `{RISK}` to weigh");
                self.wrong(seen, message, "such as `applies_to: change`");
                None
            }
            Err(error) => {
                let hint = error.hint().unwrap_or_default();
                self.wrong(seen, error.to_string(), &hint);
                None
            }
        }
    }

    fn level(&mut self, level: &str, kind: &Kind, seen: Seen<'_>) {
        let known = levels(kind);
        if !known.contains(&level) {
            let message = format!("`{level}` is no risk of a {}", kind.kind);
            self.wrong(seen, message, &format!("one of: {}", known.join(", ")));
        }
    }

    fn rule(&mut self, rule: RuleText, kind: &Kind, seen: Seen<'_>) -> Rule {
        self.level(&rule.risk, kind, seen);
        Rule {
            when: self.condition(rule.when, kind, &KEYS, seen),
            risk: rule.risk,
        }
    }

    fn condition(
        &mut self,
        text: String,
        kind: &Kind,
        more: &[(&str, crate::query::Shape)],
        seen: Seen<'_>,
    ) -> Condition {
        let mut keys = moment::keys(kind);
        keys.extend(
            more.iter()
                .map(|(name, shape)| ((*name).to_owned(), *shape)),
        );
        let known = moment::known(&keys);
        let context = moment::context(DateTime::UNIX_EPOCH, self.zone);
        let query = Query::parse(&text).and_then(|query| {
            query.check(&known, &context)?;
            Ok(query)
        });
        let query = query.unwrap_or_else(|error| {
            let hint = error.hint().unwrap_or_default();
            self.wrong(seen, error.to_string(), &hint);
            Query::default()
        });
        Condition { text, query }
    }

    fn questions(
        &mut self,
        questions: &[QuestionText],
        thresholds: &IndexMap<String, i64>,
        seen: Seen<'_>,
    ) {
        let mut met = BTreeSet::new();
        for question in questions {
            let id = &question.id;
            if !met.insert(id) {
                self.wrong(
                    seen,
                    format!("there are two questions `{id}`"),
                    "give one another id",
                );
            }
            let small = |number: &i64| (-MOST..=MOST).contains(number);
            if question.answers.is_empty() {
                let remedy = "such as `answers: {yes: 0, no: 3}`";
                self.wrong(seen, format!("the question `{id}` has no answers"), remedy);
            }
            if !question.answers.values().all(small) || !(0..=MOST).contains(&question.weight) {
                let message = format!("the question `{id}` has a weight or points out of range");
                let remedy = "a weight from 0 on and points, of a million at most";
                self.wrong(seen, message, remedy);
            }
        }
        if questions.is_empty() != thresholds.is_empty() {
            let message = "`questions` and `thresholds` need each other".to_owned();
            self.wrong(seen, message, "such as `thresholds: {medium: 3, high: 6}`");
        }
    }

    /// The highest risk first.
    fn thresholds(
        &mut self,
        given: &IndexMap<String, i64>,
        kind: &Kind,
        seen: Seen<'_>,
    ) -> Vec<(String, i64)> {
        given.keys().for_each(|level| self.level(level, kind, seen));
        let known = levels(kind).into_iter();
        let ordered: Vec<(String, i64)> = known
            .filter_map(|level| Some((level.to_owned(), *given.get(level)?)))
            .collect();
        if ordered.windows(2).any(|pair| pair[0].1 <= pair[1].1) {
            let message = "a higher risk must begin at more points".to_owned();
            self.wrong(seen, message, "such as `thresholds: {medium: 3, high: 6}`");
        }
        ordered
    }
}

impl From<QuestionText> for Question {
    fn from(text: QuestionText) -> Self {
        Question {
            id: text.id,
            ask: text.ask,
            weight: text.weight,
            answers: text.answers,
        }
    }
}
