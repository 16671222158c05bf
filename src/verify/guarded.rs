//! Changes of what is protected: whether those who must have signed them, or an approved change covers them.
//!
//! A commit answers for what it changes itself; a merge, for what none of its parents has. A commit that lies
//! beside the main line is a proposal, and the commit of the main line that brings it there may answer for it.
//! Message, author and committer answer for nothing.

use std::collections::HashMap;

use crate::model::approval::{Approval, Decision};
use crate::model::finding::{Finding, Place};
use crate::model::id::{PersonId, RecordId};
use crate::model::kind::Capability;
use crate::model::record::Record;
use crate::model::traced::Traced;
use crate::policy::approval::{Assessment, Verdict, holder};
use crate::policy::protect::{Protection, Review};

use super::approvals::assessed;
use super::claims::{CHANGE, named_changes};
use super::others::at;
use super::source::{Mark, Source, Step};
use super::story::{Left, Story, Touch};

/// Looks at every change of a protected path.
pub fn check(story: &Story, tip: &str, source: &dyn Source) -> Vec<Traced> {
    let brought = brought(story, tip);
    let guard = Guard {
        story,
        brought: &brought,
        source,
    };
    let mut findings = Vec::new();
    for id in &story.order {
        let Some(left) = story.lefts.get(id) else {
            continue;
        };
        for touch in &left.touches {
            if let Err(why) = guard.answered(left, touch) {
                findings.push(guard.finding(left, touch, why));
            }
            findings.extend(guard.afterwards(left, touch));
        }
    }
    findings.dedup();
    findings
}

/// For each commit the one of the main line that it came with; those of the main line came by themselves.
fn brought(story: &Story, tip: &str) -> HashMap<String, String> {
    let mut line = Vec::new();
    let mut here = Some(tip.to_owned());
    while let Some(id) = here.filter(|id| story.parents.contains_key(id)) {
        here = story.parents[&id].first().cloned();
        line.push(id);
    }
    let mut brought = HashMap::new();
    for main in line.into_iter().rev() {
        let mut queue = vec![main.clone()];
        while let Some(id) = queue.pop() {
            if brought.contains_key(&id) || !story.parents.contains_key(&id) {
                continue;
            }
            queue.extend(story.parents[&id].iter().cloned());
            brought.insert(id, main.clone());
        }
    }
    brought
}

struct Guard<'a> {
    story: &'a Story,
    brought: &'a HashMap<String, String>,
    source: &'a dyn Source,
}

impl<'a> Guard<'a> {
    /// The commit of the main line that brought another one.
    fn bringer(&self, left: &'a Left) -> &'a Left {
        let main = self.brought.get(&left.step.commit.id);
        main.and_then(|main| self.story.lefts.get(main))
            .unwrap_or(left)
    }

    fn answered(&self, left: &'a Left, touch: &Touch) -> Result<(), String> {
        let rule = &touch.rule;
        if let Ok(signer) = self.signer(&left.step)
            && rule.service_accounts.contains(&signer)
        {
            return Ok(());
        }
        let bringer = self.bringer(left);
        if !rule.signers.is_empty() {
            let own = self.signed(&left.step, rule);
            own.or_else(|why| self.signed(&bringer.step, rule).map_err(|_| why))?;
        }
        match rule.change {
            true => self.approved(left, bringer, rule),
            false => Ok(()),
        }
    }

    /// Who signed a commit, by a key that the rules before it list.
    fn signer(&self, step: &Step) -> Result<PersonId, String> {
        match &step.commit.mark {
            Mark::None => Err("it is not signed".to_owned()),
            Mark::Foreign(format) => Err(format!(
                "signatures of the format {format} are not verified"
            )),
            Mark::Broken(why) => Err(format!("its signature does not hold: {why}")),
            Mark::Key(key) => {
                let day = step.commit.committed.date_naive();
                let people = &step.binding().people;
                holder(people, self.source.newest(), key, day).cloned()
            }
        }
    }

    fn signed(&self, step: &Step, rule: &Protection) -> Result<(), String> {
        let signer = self.signer(step)?;
        match rule.may_sign(&signer, &step.binding().people) {
            true => Ok(()),
            false => {
                let who: Vec<String> = rule.signers.iter().map(ToString::to_string).collect();
                Err(format!(
                    "it is signed by {signer}, and not by {}",
                    who.join(" or ")
                ))
            }
        }
    }

    /// Whether an approved change is named, by the commit or by what brings it.
    fn approved(&self, left: &Left, bringer: &Left, rule: &Protection) -> Result<(), String> {
        let mut names = named_changes(&left.step);
        if names.is_empty() {
            names = named_changes(&bringer.step);
        }
        let Some(name) = names.first() else {
            return Err(format!("it names no change (a trailer `{CHANGE}: ID`)"));
        };
        let record = self.change(name, bringer);
        let record = record.ok_or_else(|| format!("there is no change {name}"))?;
        let (assessment, broken) = self.assess(&record, left, bringer, rule);
        if let Some(path) = broken.first() {
            return Err(format!("the policy {path} has errors"));
        }
        let missing = assessment.stages.iter();
        let missing: Vec<String> = missing
            .filter(|stage| stage.verdict != Verdict::Granted)
            .map(|stage| stage.text())
            .collect();
        let id = &record.id;
        match (assessment.stages.is_empty(), missing.is_empty()) {
            (true, _) => Err(format!("no policy asks for an approval of {id}")),
            (false, true) => Ok(()),
            (false, false) => Err(format!("{id} is not approved: {}", missing.join("; "))),
        }
    }

    fn change(&self, name: &str, bringer: &Left) -> Option<Record> {
        let id = RecordId::parse(name).ok()?;
        let step = &bringer.step;
        let records = at(self.source, &step.commit.id, &step.rules.kinds, &id);
        records
            .into_iter()
            .find(|record| record.kind.has(Capability::Approval))
    }

    /// The approvals of a change, without those of whoever wrote the commit, and, where a review is asked
    /// for, without those that were given before it.
    fn assess(
        &self,
        record: &Record,
        left: &Left,
        bringer: &Left,
        rule: &Protection,
    ) -> (Assessment, Vec<String>) {
        let commit = &left.step.commit;
        let wrote = |person: &PersonId| left.step.is_person(&commit.author, person);
        let counts = |approval: &Approval| {
            let seen = rule.review == Review::Before || self.saw(record, approval, &commit.id);
            let own = wrote(&approval.by) && approval.decision == Decision::Approved;
            seen && !own
        };
        let now = bringer.step.commit.committed;
        assessed(record, &bringer.step, self.source, now, &counts)
    }

    /// Whether an approval was added by a commit that leads back to this one, or by this one, as in a squash.
    fn saw(&self, record: &Record, approval: &Approval, commit: &str) -> bool {
        let key = (record.id.clone(), approval.id.clone());
        let added = self.story.approvals.get(&key);
        added.is_some_and(|added| added.iter().any(|by| self.source.leads_to(commit, by)))
    }

    /// Where the review is strict: commits of the branch that came after the last approval, merges among them.
    fn afterwards(&self, left: &'a Left, touch: &Touch) -> Vec<Traced> {
        let rule = &touch.rule;
        if rule.review != Review::Strict || self.answered(left, touch).is_err() {
            return Vec::new();
        }
        let bringer = self.bringer(left);
        let mut names = named_changes(&left.step);
        names.extend(named_changes(&bringer.step));
        let record = names.first().and_then(|name| self.change(name, bringer));
        let Some(record) = record else {
            return Vec::new();
        };
        let main = &bringer.step.commit.id;
        let path = record.path();
        let with = |id: &&String| self.brought.get(*id) == Some(main) && *id != main;
        let late = |left: &&Left| {
            let seen = |approval: &Approval| self.saw(&record, approval, &left.step.commit.id);
            let own = left.alone.len() == 1 && left.alone.first() == Some(&path);
            !own && !record.approvals.iter().any(seen)
        };
        let branch = self.story.order.iter().filter(with);
        let late = branch
            .filter_map(|id| self.story.lefts.get(id))
            .filter(late);
        late.map(|left| {
            let why = format!("it came after the approval of {}", record.id);
            self.finding(left, touch, why)
        })
        .collect()
    }

    fn finding(&self, left: &Left, touch: &Touch, why: String) -> Traced {
        let rule = &touch.rule;
        let path = touch.paths.first().cloned().unwrap_or_default();
        let others = match touch.paths.len() {
            1 => String::new(),
            many => format!(" and {} more", many - 1),
        };
        let message = format!("{path}{others} is protected by `{}`: {why}", rule.name);
        let first = Place { line: 1, column: 1 };
        let finding = Finding::error(path, "verify/protected", message).at(first);
        let remedy = format!("{} says what it needs", rule.source);
        Traced {
            commit: left.step.commit.id.clone(),
            finding: finding.remedy(remedy),
        }
    }
}
