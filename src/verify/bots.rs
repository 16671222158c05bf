//! What programs may do: they work on the records that signals become, and on no others.
//!
//! A person who reports something wrong answers for it; a program has nobody behind it who read what it wrote. So a
//! bot of `.gitsm/people/` opens, adds to and resolves records of the kinds with the capability `intake`. In others
//! it may do what a pipeline does in its own name: record what a forge has reviewed, and what was deployed; and it may
//! take in what a person wrote by mail.

use crate::model::approval::{Approval, Evidence};
use crate::model::id::PersonId;
use crate::model::kind::Capability;
use crate::model::log::{DEPLOYED, Entry};
use crate::model::record::Record;

use super::claims::is_mail;
use super::source::{Step, Version};
use super::view::Findings;

/// Looks at one record of a commit: what is new in its log and in its approvals.
pub fn check(
    old: Option<&Record>,
    new: &Record,
    entries: &[(usize, &Entry)],
    approvals: &[(usize, &Approval)],
    version: &Version,
    step: &Step,
    findings: &mut Findings<'_>,
) {
    if new.kind.has(Capability::Intake) {
        return;
    }
    let people = &step.binding().people;
    let is_bot = |id: &PersonId| people.get(id.as_str()).is_some_and(|person| person.bot);
    let author = people.by_email(&step.commit.author).filter(|id| is_bot(id));
    let written = entries.iter().map(|(_, entry)| *entry);
    let mut others = written.filter(|entry| !entry.extra.contains_key(DEPLOYED));
    let by_bot = |entry: &&Entry| is_bot(&entry.by);
    // What a person wrote by mail is that person's, whatever took it in.
    let mailed = || match entries {
        [(_, entry)] => {
            !is_bot(&entry.by) && approvals.is_empty() && is_mail(step, old, new, entry)
        }
        _ => false,
    };
    let bot = match author {
        // Everything in the commit is its own.
        Some(_) if mailed() => None,
        Some(bot) if !records_only(old, new, entries, approvals) => Some(bot.clone()),
        Some(_) => None,
        None => others.find(by_bot).map(|entry| entry.by.clone()),
    };
    if let Some(bot) = bot {
        let kind = &new.kind.kind;
        let message = format!("{bot} is a program, and {} is of the kind {kind}", new.id);
        let remedy = format!(
            "have a person do it: programs work on kinds with the capability `intake`, which {kind} lacks"
        );
        findings.record(version, &["id"], "verify/bot", message, &remedy);
    }
}

/// Whether nothing is new but reviews that a forge has, and deployments.
fn records_only(
    old: Option<&Record>,
    new: &Record,
    entries: &[(usize, &Entry)],
    approvals: &[(usize, &Approval)],
) -> bool {
    let Some(old) = old else { return false };
    let deployed = |(_, entry): &(usize, &Entry)| {
        entry.extra.contains_key(DEPLOYED) && entry.to.is_none() && entry.set.is_empty()
    };
    let reviewed = |(_, approval): &(usize, &Approval)| approval.evidence == Evidence::ForgeReview;
    old.fields == new.fields
        && old.state == new.state
        && old.links == new.links
        && entries.iter().all(deployed)
        && approvals.iter().all(reviewed)
}
