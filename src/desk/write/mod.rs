//! The one way to write: decide on what HEAD has, under the lock, and make one commit of it.
//!
//! The decision itself is pure (`workflow`); this gives it its circumstances, turns the record that comes
//! out into the smallest edit of its file, and names the commit.

mod others;
mod writer;

use std::time::Duration;

use chrono::{DateTime, Utc};

use crate::model::id::{PersonId, RecordId};
use crate::model::person::People;
use crate::store::{CommitId, Identity, Message, Recovered, StoreError, View, Waiting};

use super::ground::Ground;
use super::{Desk, DeskError, Found, actor, find, intake};
use others::HeadRecords;

/// How long a write waits for others before it gives up.
const PATIENCE: Duration = Duration::from_secs(60);
/// How often a write is tried while git moves the branch under it.
const ATTEMPTS: usize = 20;
/// How many record trailers a commit carries at most; a larger batch carries their number.
const MAX_TRAILERS: usize = 20;

/// What was written.
#[derive(Debug, Clone)]
pub struct Saved {
    /// The commit.
    pub commit: CommitId,
    /// What was settled of an earlier, interrupted write.
    pub recovered: Option<Recovered>,
}

/// A write in the making.
pub struct Writer<'d> {
    desk: &'d Desk,
    ground: Ground<'d>,
    others: HeadRecords<'d>,
    actor: PersonId,
    roles: Vec<String>,
    now: DateTime<Utc>,
    saved: Vec<(RecordId, String)>,
    remark: Option<&'static str>,
}

impl Desk {
    /// Makes one commit of what `decide` does. Nothing is written when it fails, or when it changes nothing.
    ///
    /// `told` hears that the write waits for another one. Where git itself commits in between (it does not
    /// know our lock), it is decided anew on what HEAD has then.
    ///
    /// # Errors
    /// What `decide` says, or what goes wrong with the repository.
    pub fn write<T>(
        &self,
        told: &mut dyn FnMut(Waiting),
        mut decide: impl FnMut(&mut Writer<'_>) -> Result<T, DeskError>,
    ) -> Result<(T, Saved), DeskError> {
        let mut recovered = None;
        for _ in 1..ATTEMPTS {
            match self.attempt(told, &mut decide, &mut recovered) {
                Err(DeskError::Store(StoreError::Moved { .. })) => {}
                done => return done,
            }
        }
        self.attempt(told, &mut decide, &mut recovered)
    }

    fn attempt<T>(
        &self,
        told: &mut dyn FnMut(Waiting),
        decide: &mut impl FnMut(&mut Writer<'_>) -> Result<T, DeskError>,
        recovered: &mut Option<Recovered>,
    ) -> Result<(T, Saved), DeskError> {
        let tx = self.store.begin(PATIENCE, told)?;
        if let Some(settled) = tx.recovered() {
            *recovered = Some(settled.clone());
        }
        let ground = Ground::Work(Box::new(tx));
        let (result, commit) = self.made(ground, &self.store.identity()?, decide)?;
        let recovered = recovered.take();
        Ok((result, Saved { commit, recovered }))
    }

    /// Makes one commit of what `decide` does on this commit in the name of `who`, and moves nothing here: not the
    /// branch, not the index, not the work tree. The desk must have been opened at that commit, or at one with the same process.
    ///
    /// # Errors
    /// What `decide` says, or what goes wrong with the repository; [`DeskError::Unchanged`] when nothing changes.
    pub fn write_aside<T>(
        &self,
        base: &CommitId,
        who: &Identity,
        mut decide: impl FnMut(&mut Writer<'_>) -> Result<T, DeskError>,
    ) -> Result<(T, CommitId), DeskError> {
        let aside = self.store.aside(Some(base))?;
        self.made(Ground::Aside(aside), who, &mut decide)
    }

    fn made<T>(
        &self,
        ground: Ground<'_>,
        author: &Identity,
        decide: &mut impl FnMut(&mut Writer<'_>) -> Result<T, DeskError>,
    ) -> Result<(T, CommitId), DeskError> {
        let (people, _) = self.people()?;
        let actor = actor(&people, author)?;
        let view = ground.head().map_or(View::Empty, View::Commit);
        let mut writer = Writer {
            desk: self,
            ground,
            others: HeadRecords { desk: self, view },
            roles: roles_of(&people, &actor),
            actor,
            now: self.now(),
            saved: Vec::new(),
            remark: None,
        };
        let result = decide(&mut writer)?;
        let message = message(&writer.saved, writer.remark);
        let committed = match writer.ground {
            Ground::Work(tx) => tx.commit(&message, author, writer.now),
            Ground::Aside(aside) => aside.commit(&message, author, writer.now),
        };
        match committed {
            Err(StoreError::NothingToCommit) => Err(DeskError::Unchanged {
                what: "everything is as it was".to_owned(),
            }),
            other => Ok((result, other?)),
        }
    }
}

fn roles_of(people: &People, actor: &PersonId) -> Vec<String> {
    people
        .get(actor.as_str())
        .map(|person| person.roles.clone())
        .unwrap_or_default()
}

/// `INC-261120-7KQ2M: resolve`, and trailers for programs. Where not the same happens to all, the action says no more
/// than that something changed.
fn message(saved: &[(RecordId, String)], remark: Option<&str>) -> Message {
    let mut ids: Vec<&RecordId> = Vec::new();
    for (id, _) in saved {
        if !ids.contains(&id) {
            ids.push(id);
        }
    }
    let action = match saved {
        [(_, first), rest @ ..] if rest.iter().all(|(_, action)| action == first) => first,
        _ => "change",
    };
    let subject = match ids.as_slice() {
        [id] => format!("{id}: {action}"),
        many => format!("{} records: {action}", many.len()),
    };
    let mut message = Message::new(subject).body(remark.unwrap_or_default());
    if ids.len() <= MAX_TRAILERS {
        for id in ids {
            message = message.trailer("Gitsm-Record", id.as_str());
        }
    } else {
        message = message.trailer("Gitsm-Records", ids.len().to_string());
    }
    message.trailer("Gitsm-Action", action)
}
