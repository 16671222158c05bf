//! All policies of a desk, and which of them apply to a record.
//!
//! A question that cannot be answered is answered the strict way: a rule applies, an exception does not.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use chrono_tz::Tz;

use super::protect::{self, Protections};
use super::read::{Content, Reader};
use super::risk::{self, RiskPolicies};
use super::rule::Rule;
use super::template::{self, Templates};
use super::window::{Effect, Window};
use crate::kinds::Kinds;
use crate::model::finding::Finding;
use crate::model::record::Record;
use crate::query::Query;
use crate::sla::moment::{self, Timeline, View};

/// All policies of a desk at some revision.
#[derive(Debug, Clone, Default)]
pub struct Policies {
    rules: Vec<Rule>,
    windows: Vec<Window>,
    /// Kinds that a file with `rules` speaks of, even if it asks for nothing.
    ruled: BTreeSet<String>,
    zone: Tz,
    broken: Vec<String>,
    templates: Templates,
}

impl Policies {
    /// Reads policy files and templates (path and bytes); policies count in order of their names.
    pub fn load(files: &[(String, Vec<u8>)], kinds: &Kinds, zone: Tz) -> (Self, Vec<Finding>) {
        let is_template = |path: &str| path.starts_with(template::FOLDER);
        let (catalog, files): (Vec<_>, Vec<_>) = files
            .iter()
            .cloned()
            .partition(|(path, _)| is_template(path));
        let (templates, mut findings) = Templates::load(&catalog, kinds);
        let mut files: Vec<_> = files.iter().collect();
        files.sort();
        let mut policies = Policies {
            zone,
            templates,
            ..Policies::default()
        };
        for (path, bytes) in files {
            if protect::is_protection(bytes) {
                let (_, found) = Protections::load(&[(path.clone(), bytes.clone())]);
                findings.extend(found);
                continue;
            }
            if risk::is_risk(bytes) {
                let own = [(path.clone(), bytes.clone())];
                let (_, found) = RiskPolicies::load(&own, kinds, zone);
                findings.extend(found);
                continue;
            }
            let mut reader = Reader {
                path,
                kinds,
                zone,
                findings: Vec::new(),
            };
            match reader.file(bytes) {
                Some(content) if reader.findings.is_empty() => policies.take(content),
                _ => policies.broken.push(path.clone()),
            }
            findings.extend(reader.findings);
        }
        (policies, findings)
    }

    fn take(&mut self, content: Content) {
        if let Some(rules) = content.rules {
            self.ruled.insert(content.kind);
            self.rules.extend(rules);
        }
        self.windows.extend(content.windows);
    }

    /// The rules that apply to a record as it stands; every one of them counts. One whose condition cannot be
    /// answered applies.
    pub fn matching(&self, record: &Record, now: DateTime<Utc>) -> Vec<&Rule> {
        let of_kind = |rule: &&Rule| rule.kind == record.kind.kind;
        if !self.rules.iter().any(|rule| of_kind(&rule)) {
            return Vec::new();
        }
        let standing = standing(record);
        let applies = |rule: &&Rule| self.answer(&rule.when, &standing, now).unwrap_or(true);
        let rules = self.rules.iter().filter(of_kind);
        rules.filter(applies).collect()
    }

    /// The windows of one sort that apply to a record as it stands. A condition that cannot be answered
    /// applies, an exception that cannot be answered does not.
    pub fn windows(&self, effect: Effect, record: &Record, now: DateTime<Utc>) -> Vec<&Window> {
        let standing = standing(record);
        let applies = |window: &&Window| {
            let answer = |query: &Query| self.answer(query, &standing, now);
            window.effect == effect
                && window.kind == record.kind.kind
                && answer(&window.when).unwrap_or(true)
                && !window.except.as_ref().and_then(answer).unwrap_or(false)
        };
        self.windows.iter().filter(applies).collect()
    }

    /// All windows of a kind, in order.
    pub fn windows_of<'p>(&'p self, kind: &'p str) -> impl Iterator<Item = &'p Window> {
        self.windows
            .iter()
            .filter(move |window| window.kind == kind)
    }

    /// Whether any file says what approvals records of a kind need, were it none at all.
    pub fn speaks_of(&self, kind: &str) -> bool {
        self.ruled.contains(kind)
    }

    /// The templates.
    pub fn templates(&self) -> &Templates {
        &self.templates
    }

    fn answer(&self, query: &Query, standing: &Record, now: DateTime<Utc>) -> Option<bool> {
        let timeline = Timeline::new(standing)?;
        let moment = *timeline.moments.last()?;
        let view = View::new(&timeline, moment);
        Some(query.matches(&view, &moment::context(now, self.zone)))
    }

    /// All rules, in order.
    pub fn rules(&self) -> &[Rule] {
        &self.rules
    }

    /// Files that have errors and are not used: nothing can be decided by them.
    pub fn broken(&self) -> &[String] {
        &self.broken
    }
}

/// A record of which only its fields speak: what they say counts, as it does for the digest, and a hand edit
/// may have left the log behind.
fn standing(record: &Record) -> Record {
    let mut standing = record.clone();
    standing.log.iter_mut().for_each(|entry| entry.set.clear());
    standing.approvals.clear();
    standing
}
