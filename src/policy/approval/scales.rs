//! One entry weighed: why it counts, or the first thing that keeps it from counting.
//!
//! The order matters. Proof comes first, because an entry that nothing proves may not replace or void one that
//! something does; what the rule itself asks for comes last, because only that differs from rule to rule.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};

use super::party::{BEGUN, may, part_of};
use super::proof::{Proof, proven};
use super::{Authority, Standing, Vote};
use crate::model::approval::Approval;
use crate::model::digest::Covered;
use crate::model::id::read_time;
use crate::model::record::Record;
use crate::policy::rule::{Rule, Stage};

/// Everything an entry is weighed against.
pub(super) struct Scales<'a> {
    pub(super) record: &'a Record,
    pub(super) content: &'a Covered,
    /// In order of time.
    pub(super) entries: &'a [(&'a Approval, &'a Proof)],
    pub(super) authority: Authority<'a>,
    pub(super) now: DateTime<Utc>,
}

impl Scales<'_> {
    /// An entry as it stands under the rule that is kindest to it.
    pub(super) fn vote(&self, at: usize, rules: &[&Rule]) -> Vote {
        let all: Vec<_> = rules
            .iter()
            .map(|rule| self.weigh(at, Some(rule)))
            .collect();
        let counts = |(standing, _): &&(Standing, bool)| *standing == Standing::Counts;
        let best = all.iter().find(counts).or(all.first()).cloned();
        let (standing, late) = best.unwrap_or_else(|| self.weigh(at, None));
        Vote {
            approval: self.entries[at].0.clone(),
            standing,
            late,
        }
    }

    /// How an entry stands under a rule, and whether it was given late.
    pub(super) fn weigh(&self, at: usize, rule: Option<&Rule>) -> (Standing, bool) {
        let (approval, proof) = self.entries[at];
        if let Err(why) = proven(approval, proof, self.authority) {
            return (Standing::Unproven(why), false);
        }
        if approval.at > self.now {
            return (Standing::Ahead, false);
        }
        // What nothing proves cannot replace what something does.
        let replaces = |(other, proof): &(&Approval, &Proof)| {
            other.by == approval.by
                && other.at <= self.now
                && proven(other, proof, self.authority).is_ok()
        };
        if self.entries[at + 1..].iter().any(replaces) {
            return (Standing::Superseded, false);
        }
        if let Some(standing) = freshness(self.content, approval) {
            return (standing, false);
        }
        if let Some(part) = part_of(self.record, &approval.by) {
            return (Standing::Involved(part), false);
        }
        rule.map_or((Standing::Counts, false), |rule| self.under(approval, rule))
    }

    /// What the rule itself asks for.
    fn under(&self, approval: &Approval, rule: &Rule) -> (Standing, bool) {
        if !rule.evidence.contains(&approval.evidence) {
            return (Standing::Evidence(approval.evidence), false);
        }
        let may = |stage: &Stage| may(self.record, stage, &approval.by, self.authority.people);
        if !rule.stages.iter().any(may) {
            return (Standing::NotEntitled, false);
        }
        if rule
            .expires
            .is_some_and(|expires| approval.at + expires < self.now)
        {
            return (Standing::Expired, false);
        }
        let begun = self.record.text(BEGUN).and_then(read_time);
        match (begun.filter(|begun| approval.at > *begun), rule.late) {
            (None, _) => (Standing::Counts, false),
            (Some(begun), Some(late)) if approval.at <= begun + late => (Standing::Counts, true),
            _ => (Standing::Late, false),
        }
    }
}

/// Why an entry is not about what the record says now.
fn freshness(content: &Covered, approval: &Approval) -> Option<Standing> {
    if approval.digest == content.digest {
        return None;
    }
    let names: BTreeSet<&String> = approval
        .covers
        .keys()
        .chain(content.fields.keys())
        .collect();
    let changed = |field: &&String| approval.covers.get(*field) != content.fields.get(*field);
    let fields: Vec<String> = names.into_iter().filter(changed).cloned().collect();
    // The digits of the fields are a comfort; the digest decides.
    Some(Standing::Stale(match fields.is_empty() {
        true => vec!["the content".to_owned()],
        false => fields,
    }))
}
