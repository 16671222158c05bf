//! What a commit claims about itself, held against what it does: dates, author, signature, trailers.

use std::collections::BTreeSet;

use chrono::{DateTime, TimeDelta, Utc};

use crate::intake::{mail, seen};
use crate::kinds::Kinds;
use crate::model::approval::Approval;
use crate::model::finding::Severity;
use crate::model::id::{RecordId, write_time};
use crate::model::log::Entry;
use crate::model::record::Record;
use crate::policy::approval::holder;
use crate::sla::trust;

use super::SKEW;
use super::approvals::action;
use super::moves::imported_until;
use super::others::at as records_at;
use super::source::{Mark, Source, Step, Version};
use super::view::Findings;

/// The trailer that names the change a commit belongs to.
pub const CHANGE: &str = "Change";

/// Holds the dates of a commit against those of its parents and against now.
pub fn dates(step: &Step, now: DateTime<Utc>, findings: &mut Findings<'_>) {
    let commit = &step.commit;
    let (code, remedy) = (
        "verify/commit-time",
        "ask whoever made it; set the clock of that machine",
    );
    if let Some(parent) = commit
        .parent_committed
        .filter(|at| commit.committed + SKEW < *at)
    {
        let message = format!(
            "the commit is dated {}, its parent {}",
            write_time(commit.committed),
            write_time(parent)
        );
        findings.commit(code, message, remedy);
    }
    if commit.committed > now + SKEW {
        let time = write_time(commit.committed);
        findings.commit(
            code,
            format!("the commit is dated {time}, in the future"),
            remedy,
        );
    }
}

/// Whether the signature of a commit holds, and is by whom the commit names.
pub fn signature(step: &Step, findings: &mut Findings<'_>) {
    let commit = &step.commit;
    let key = match &commit.mark {
        Mark::None | Mark::Foreign(_) => return,
        Mark::Broken(why) => {
            let message = format!("the signature of the commit does not hold: {why}");
            let remedy = "take the commit from another clone, or make it anew";
            return findings.commit("verify/signature", message, remedy);
        }
        Mark::Key(key) => key,
    };
    let people = &step.binding().people;
    let Ok(signer) = holder(people, people, key, commit.committed.date_naive()) else {
        return;
    };
    let named = |email: &str| step.is_person(email, signer);
    if !named(&commit.author) && !named(&commit.committer) {
        let message = format!(
            "the commit is signed by {signer}, and says that it is by {}",
            commit.author
        );
        let remedy = "each signs what is their own";
        findings.commit("verify/signer", message, remedy);
    }
}

/// Holds new log entries against the author and the dates of their commit.
pub fn entries(
    fresh: &[(usize, &Entry)],
    old: Option<&Record>,
    new: &Record,
    version: &Version,
    step: &Step,
    findings: &mut Findings<'_>,
) {
    let commit = &step.commit;
    let past = imported_until(new).filter(|_| old.is_none());
    let past = past.filter(|until| *until <= commit.committed + SKEW);
    let known = old.and_then(|old| old.log.iter().map(|entry| entry.at).max());
    let own = fresh
        .iter()
        .filter(|(_, entry)| past.is_none_or(|past| entry.at > past));
    for (index, entry) in own {
        let (index, id) = (index.to_string(), &entry.id);
        let time = || write_time(entry.at);
        let when = ["log", index.as_str(), "at"];
        if !is_author(step, entry) && !is_mail(step, old, new, entry) {
            let message = format!(
                "the log entry {id} is by {}, the commit by {}",
                entry.by, commit.author
            );
            let remedy =
                "each writes in their own name; a squash names the others as Co-authored-by";
            let keys = ["log", index.as_str(), "by"];
            findings.record(version, &keys, "verify/author", message, remedy);
        }
        let limit = known
            .unwrap_or(commit.committed)
            .max(commit.committed + SKEW);
        if entry.at > limit {
            let of = write_time(commit.committed);
            let message = format!("the log entry {id} is of {}, its commit of {of}", time());
            let remedy = "set the clock of that machine";
            findings.record(version, &when, "verify/log-future", message, remedy);
        }
        let before = known.filter(|known| entry.at + SKEW < *known);
        match before.filter(|_| entry.at + SKEW < commit.authored) {
            Some(known) => {
                let message = format!(
                    "the log entry {id} is of {}, before one of {} that was there already",
                    time(),
                    write_time(known)
                );
                let remedy =
                    "date an entry when it is written, and say in its note when it happened";
                findings.record(version, &when, "verify/log-back-dated", message, remedy);
            }
            None => late(entry, commit.authored, version, &when, findings),
        }
    }
}

fn late(
    entry: &Entry,
    authored: DateTime<Utc>,
    version: &Version,
    keys: &[&str],
    findings: &mut Findings<'_>,
) {
    let by = authored - entry.at;
    if by <= trust::TOLERANCE {
        return;
    }
    let (id, time) = (&entry.id, write_time(entry.at));
    let message = format!(
        "the log entry {id} is of {time}, and was committed {} later",
        span(by)
    );
    let remedy = "ask whoever wrote it, unless a squash brought it";
    findings.graded(
        version,
        keys,
        "verify/log-late",
        message,
        remedy,
        Severity::Warning,
    );
}

fn span(delta: TimeDelta) -> String {
    match delta.num_days() {
        1 => "a day".to_owned(),
        days => format!("{days} days"),
    }
}

/// Whether an entry is by somebody whom the commit names as an author.
fn is_author(step: &Step, entry: &Entry) -> bool {
    let others = step.commit.trailers.iter().filter_map(|(key, value)| {
        let is = key.eq_ignore_ascii_case("Co-authored-by");
        let (_, email) = value.rsplit_once('<').filter(|_| is)?;
        Some(email.trim_end_matches('>'))
    });
    let mut authors = [step.commit.author.as_str()].into_iter().chain(others);
    authors.any(|email| step.is_person(email, &entry.by))
}

/// Whether an entry is by the sender of a mail that the commit took in.
pub fn is_mail(step: &Step, old: Option<&Record>, new: &Record, entry: &Entry) -> bool {
    let rules = step.before.iter().chain([&step.rules]);
    let mut people = rules.map(|rules| &rules.people);
    values(step, "Gitsm-Action") == [mail::MAIL]
        && people.any(|people| mail::is_taken_in(old, new, entry, people))
}

/// The values of a trailer.
fn values<'s>(step: &'s Step, key: &str) -> Vec<&'s str> {
    let trailers = step.commit.trailers.iter();
    let of = trailers.filter(|(known, _)| known.eq_ignore_ascii_case(key));
    of.map(|(_, value)| value.as_str()).collect()
}

/// What a commit did with one record.
#[derive(Debug)]
pub struct Deed<'a> {
    /// The record afterwards; as it was, if it is gone.
    pub record: &'a Record,
    /// Whether it is new.
    pub born: bool,
    /// New entries of its log.
    pub entries: Vec<(usize, &'a Entry)>,
    /// New approvals.
    pub approvals: Vec<(usize, &'a Approval)>,
}

/// Holds the trailers of a commit against what it did.
pub fn trailers(step: &Step, deeds: &[Deed<'_>], source: &dyn Source, findings: &mut Findings<'_>) {
    let values = |key| values(step, key);
    let mut forged = |message: String| {
        let remedy = "a trailer is a claim; let gitsm write it, or leave it out";
        findings.commit("verify/trailer", message, remedy);
    };
    let named: BTreeSet<&str> = values("Gitsm-Record").into_iter().collect();
    let done: BTreeSet<&str> = deeds.iter().map(|deed| deed.record.id.as_str()).collect();
    for id in named.difference(&done) {
        forged(format!(
            "`Gitsm-Record: {id}`, but the commit does not change that record"
        ));
    }
    if !named.is_empty() {
        for id in done.difference(&named) {
            forged(format!(
                "the commit changes {id} too, which no `Gitsm-Record` names"
            ));
        }
    }
    for count in values("Gitsm-Records") {
        if count.parse() != Ok(deeds.len()) {
            forged(format!(
                "`Gitsm-Records: {count}`, but the commit changes {}",
                deeds.len()
            ));
        }
    }
    if let [said] = values("Gitsm-Action").as_slice() {
        for deed in deeds.iter().filter(|deed| !fits(said, deed)) {
            forged(format!(
                "`Gitsm-Action: {said}`, but that is not what happens to {}",
                deed.record.id
            ));
        }
    }
    trailers_of_merge(step, source, findings);
}

/// Holds the trailers that a merge may carry too.
pub fn trailers_of_merge(step: &Step, source: &dyn Source, findings: &mut Findings<'_>) {
    for id in named_changes(step) {
        if !exists(&step.rules.kinds, &step.commit.id, id, source) {
            let message = format!("`{CHANGE}: {id}`, but there is no such record");
            findings.commit(
                "verify/trailer",
                message,
                "name the change that it belongs to",
            );
        }
    }
}

/// The changes that a commit says it belongs to.
pub fn named_changes(step: &Step) -> Vec<&str> {
    values(step, CHANGE)
}

fn exists(kinds: &Kinds, commit: &str, id: &str, source: &dyn Source) -> bool {
    let id = RecordId::parse(id);
    id.is_ok_and(|id| !records_at(source, commit, kinds, &id).is_empty())
}

/// Whether an action may have done this.
fn fits(said: &str, deed: &Deed<'_>) -> bool {
    let moved = |to: &str| {
        deed.entries
            .iter()
            .any(|(_, entry)| entry.to.as_deref() == Some(to))
    };
    let way = deed.record.kind.workflow.transitions.get(said);
    match said {
        "new" | "import" => deed.born,
        "approve" | "reject" | "withdraw" if way.is_none() || !deed.approvals.is_empty() => deed
            .approvals
            .iter()
            .any(|(_, approval)| action(approval) == said),
        _ => match way {
            Some(way) => moved(&way.to) || said == "reopen" && recurred(deed),
            // What has no name in the workflow moves nothing by itself, except for the first assignment, an
            // edit of the text and a fix.
            None if ["note", "set", "link", "unlink"].contains(&said) => {
                !deed.born && deed.entries.iter().all(|(_, entry)| entry.to.is_none())
            }
            None => true,
        },
    }
}

/// Whether a signal put back what nobody had taken. It goes by the name of `recur`; the intake said `reopen` of
/// both ways back once, and such histories stay.
fn recurred(deed: &Deed<'_>) -> bool {
    let way = deed.record.kind.workflow.transitions.get("recur");
    way.is_some_and(|way| {
        let mut entries = deed.entries.iter().map(|(_, entry)| entry);
        entries.any(|entry| {
            entry.to.as_ref() == Some(&way.to) && entry.extra.contains_key(seen::ENTRY)
        })
    })
}
