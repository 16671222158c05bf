//! How risky a change is: the maximum of ordered rules and of a weighted questionnaire.
//!
//! ```yaml
//! applies_to: change                # a kind with a choice field `risk`, whose first choice is the highest
//! risk:
//!   rules:                          # in order; the first that matches counts
//!     - {when: "asset_criticality:high blast_radius:>10", risk: high}
//!     - {when: "failure_rate:>=20 past_changes:>=5", risk: high}
//!     - {when: "service_tier:critical,important", risk: medium}
//!   questions:
//!     - {id: backout_tested, ask: "Was the way back tried out?", weight: 2, answers: {yes: 0, partly: 1, no: 3}}
//!   thresholds: {medium: 3, high: 6} # from so many points on; below all of them it is the lowest
//! review: ["risk:high", "close_code:unsuccessful"] # closed with a review only
//! ```
//!
//! It is a file of its own in `.gitsm/policies/`, told by its key `risk` or `review`, because who may approve and
//! how risk is weighed are mostly written by different people. Several files count together, and the highest risk
//! wins; so nobody has to see to it that questionnaires exclude one another. A question without an answer counts as
//! its worst answer.
//!
//! Source: the two engines of the leading suite (risk conditions and risk assessment), whose maximum counts there too.

mod facts;
mod read;

#[cfg(test)]
mod tests;

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use indexmap::IndexMap;

use crate::model::data::Data;
use crate::model::kind::{FieldType, Kind};
use crate::model::record::Record;
use crate::query::{Query, Shape, Subject, Value, Values};
use crate::sla::moment::{self, Moment, Timeline, View};

pub use facts::{Facts, facts};
pub use read::is_risk;

/// The field that holds the risk; its choices are the levels, the highest first.
pub const RISK: &str = "risk";
/// The field that holds the answers, by the id of the question.
pub const ANSWERS: &str = "risk_answers";

/// Everything that the files of a desk say about risk and reviews.
#[derive(Debug, Clone, Default)]
pub struct RiskPolicies {
    sheets: Vec<Sheet>,
    zone: Tz,
    broken: Vec<String>,
}

/// One file.
#[derive(Debug, Clone)]
pub struct Sheet {
    /// Where it stands.
    pub path: String,
    /// The kind of the records.
    pub kind: String,
    /// In order; the first that matches counts.
    pub rules: Vec<Rule>,
    /// What is asked.
    pub questions: Vec<Question>,
    /// From how many points on it is how risky, the highest risk first.
    pub thresholds: Vec<(String, i64)>,
    /// Records that match one of these are closed with a review only.
    pub reviews: Vec<Condition>,
}

/// A query, and how it was written.
#[derive(Debug, Clone)]
pub struct Condition {
    /// As written.
    pub text: String,
    /// What it means.
    pub query: Query,
}

/// A rule: what matches is so risky.
#[derive(Debug, Clone)]
pub struct Rule {
    /// Which records.
    pub when: Condition,
    /// How risky.
    pub risk: String,
}

/// A question.
#[derive(Debug, Clone)]
pub struct Question {
    /// The key of its answer.
    pub id: String,
    /// What is asked.
    pub ask: String,
    /// What the points of an answer are multiplied by.
    pub weight: i64,
    /// The answers and their points.
    pub answers: IndexMap<String, i64>,
}

/// How risky a record is, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RiskResult {
    /// The level; `None` when no file speaks of this kind of record.
    pub risk: Option<String>,
    /// What each rule and question added, in their order.
    pub because: Vec<Because>,
}

/// What a rule, a question or a sum of points added.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Because {
    /// A rule.
    Rule {
        /// The file.
        path: String,
        /// Its condition.
        when: String,
        /// What it would make of it.
        risk: String,
        /// Whether it does.
        met: Met,
    },
    /// A question.
    Question {
        /// The key of its answer.
        id: String,
        /// What is asked.
        ask: String,
        /// The answer; `None` when there is none, or one that the question does not know.
        answer: Option<String>,
        /// The answers that it knows.
        known: Vec<String>,
        /// What it adds; without an answer as much as the worst one.
        points: i64,
    },
    /// The questions of a file together.
    Sum {
        /// The file.
        path: String,
        /// The points.
        points: i64,
        /// The threshold that was reached; `None` when none was.
        from: Option<i64>,
        /// What they make of it.
        risk: String,
    },
}

/// Whether a rule counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Met {
    /// It matches, and is the first that does.
    Counts,
    /// It matches, after one that counts.
    Later,
    /// It does not match.
    No,
}

impl RiskResult {
    /// The questions that nobody has answered in a way that they know.
    pub fn unanswered(&self) -> Vec<&str> {
        let open = |because: &'_ Because| matches!(because, Because::Question { answer: None, .. });
        let ids = self.because.iter().filter(|because| open(because));
        ids.filter_map(|because| match because {
            Because::Question { id, .. } => Some(id.as_str()),
            _ => None,
        })
        .collect()
    }

    /// What made it as risky as it is, in words.
    pub fn reason(&self) -> Option<String> {
        let wanted = self.risk.as_ref()?;
        self.because.iter().find_map(|because| match because {
            Because::Rule {
                when, risk, met, ..
            } if *met == Met::Counts && risk == wanted => Some(format!("the rule `{when}`")),
            Because::Sum {
                points,
                from: Some(from),
                risk,
                ..
            } if risk == wanted => Some(format!("{points} points, from {from} on")),
            _ => None,
        })
    }
}

/// The levels of a kind, the highest first; empty when it has none.
pub fn levels(kind: &Kind) -> Vec<&str> {
    let field = kind.field(RISK);
    let field = field.filter(|field| field.kind == FieldType::Choice);
    field.map_or(Vec::new(), |field| {
        field.choices.keys().map(String::as_str).collect()
    })
}

/// Whether one level is below another.
pub fn is_below(kind: &Kind, level: Option<&str>, other: &str) -> bool {
    let levels = levels(kind);
    let rank = |level: &str| levels.iter().position(|known| *known == level);
    match (level.and_then(rank), rank(other)) {
        (Some(level), Some(other)) => level > other,
        (level, _) => level.is_none(),
    }
}

impl RiskPolicies {
    /// Files that have errors and are not used.
    pub fn broken(&self) -> &[String] {
        &self.broken
    }

    /// The files about a kind, in order.
    pub fn of<'p>(&'p self, kind: &'p str) -> impl Iterator<Item = &'p Sheet> {
        self.sheets.iter().filter(move |sheet| sheet.kind == kind)
    }

    /// Whether any file says how risky records of a kind are.
    pub fn weighs(&self, kind: &str) -> bool {
        self.of(kind)
            .any(|sheet| !sheet.rules.is_empty() || !sheet.questions.is_empty())
    }

    /// How risky a record is as it stands, with these answers in place of its own where there are some.
    pub fn risk(&self, record: &Record, facts: &Facts, now: DateTime<Utc>) -> RiskResult {
        let mut because = Vec::new();
        let mut found: Vec<String> = Vec::new();
        let levels = levels(&record.kind);
        for sheet in self.of(&record.kind.kind) {
            self.rules(sheet, record, facts, now, &mut because, &mut found);
            questions(sheet, record, &levels, &mut because, &mut found);
        }
        let highest = levels
            .iter()
            .find(|level| found.iter().any(|f| f == *level));
        let lowest = levels.last().filter(|_| self.weighs(&record.kind.kind));
        RiskResult {
            risk: highest.or(lowest).map(|level| (*level).to_owned()),
            because,
        }
    }

    fn rules(
        &self,
        sheet: &Sheet,
        record: &Record,
        facts: &Facts,
        now: DateTime<Utc>,
        because: &mut Vec<Because>,
        found: &mut Vec<String>,
    ) {
        let mut counted = false;
        for rule in &sheet.rules {
            let met = match self.holds(&rule.when.query, record, facts, now) {
                true if counted => Met::Later,
                true => Met::Counts,
                false => Met::No,
            };
            if met == Met::Counts {
                counted = true;
                found.push(rule.risk.clone());
            }
            because.push(Because::Rule {
                path: sheet.path.clone(),
                when: rule.when.text.clone(),
                risk: rule.risk.clone(),
                met,
            });
        }
    }

    /// The condition by which a record is closed with a review only, if there is one.
    pub fn asks_for_review(&self, record: &Record, now: DateTime<Utc>) -> Option<(&str, &str)> {
        let nothing = Facts::default();
        let kind = &record.kind.kind;
        let mut sheets = self.sheets.iter().filter(|sheet| sheet.kind == *kind);
        sheets.find_map(|sheet| {
            let mut reviews = sheet.reviews.iter();
            let met = reviews.find(|it| self.holds(&it.query, record, &nothing, now))?;
            Some((sheet.path.as_str(), met.text.as_str()))
        })
    }

    /// Whether a query holds for a record as its fields say, whatever its log does. What cannot be answered holds.
    fn holds(&self, query: &Query, record: &Record, facts: &Facts, now: DateTime<Utc>) -> bool {
        let mut standing = record.clone();
        standing.log.iter_mut().for_each(|entry| entry.set.clear());
        let Some(timeline) = Timeline::new(&standing) else {
            return true;
        };
        let Some(last) = timeline.moments.last().copied() else {
            return true;
        };
        // A transition is weighed before its entry is written: the state is that of the record.
        let state = &standing.state;
        let category = standing.category();
        let stands = Moment {
            state,
            category,
            ..last
        };
        let view = View::new(&timeline, stands);
        query.matches(&Weighed { view, facts }, &moment::context(now, self.zone))
    }
}

/// The answers to the questions of a file, and what they come to.
fn questions(
    sheet: &Sheet,
    record: &Record,
    levels: &[&str],
    because: &mut Vec<Because>,
    found: &mut Vec<String>,
) {
    if sheet.questions.is_empty() {
        return;
    }
    let mut sum: i64 = 0;
    for question in &sheet.questions {
        let given = answer(record, &question.id);
        let points = given.as_ref().and_then(|given| question.answers.get(given));
        let worst = question.answers.values().max().copied().unwrap_or_default();
        let added = question.weight * points.copied().unwrap_or(worst);
        sum += added;
        because.push(Because::Question {
            id: question.id.clone(),
            ask: question.ask.clone(),
            answer: given.filter(|_| points.is_some()),
            known: question.answers.keys().cloned().collect(),
            points: added,
        });
    }
    let reached = sheet.thresholds.iter().find(|(_, from)| sum >= *from);
    let lowest = levels.last().map(|level| (*level).to_owned());
    let risk = reached.map(|(risk, _)| risk.clone()).or(lowest);
    let Some(risk) = risk else { return };
    found.push(risk.clone());
    because.push(Because::Sum {
        path: sheet.path.clone(),
        points: sum,
        from: reached.map(|(_, from)| *from),
        risk,
    });
}

/// The answer that a record gives to a question.
fn answer(record: &Record, question: &str) -> Option<String> {
    match record.fields.get(ANSWERS)? {
        Data::Map(answers) => answers.get(question).map(Data::brief),
        _ => None,
    }
}

/// What rules may ask for beside the fields and links of the kind.
const KEYS: [(&str, Shape); 5] = [
    ("asset_criticality", Shape::Text),
    ("service_tier", Shape::Text),
    ("blast_radius", Shape::Number),
    ("past_changes", Shape::Number),
    ("failure_rate", Shape::Number),
];

/// A record as it stands, with the facts about it.
struct Weighed<'v, 't, 'a> {
    view: View<'t, 'a>,
    facts: &'v Facts,
}

impl Subject for Weighed<'_, '_, '_> {
    fn values(&self, key: &str) -> Values<'_> {
        let text = |text: &'_ Option<String>| -> Values<'_> {
            text.iter().cloned().map(Value::text).collect()
        };
        #[allow(clippy::cast_precision_loss)] // counts of records, far below 2^53
        let number = |number: usize| vec![Value::Number(number as f64)];
        match key {
            "asset_criticality" => text(&self.facts.asset_criticality),
            "service_tier" => text(&self.facts.service_tier),
            "blast_radius" => number(self.facts.blast_radius),
            "past_changes" => number(self.facts.past_changes),
            "failure_rate" => {
                let rate = self.facts.failure_rate();
                rate.map(Value::Number).into_iter().collect()
            }
            _ => self.view.values(key),
        }
    }

    fn text_contains(&self, needle: &str) -> bool {
        self.view.text_contains(needle)
    }
}
