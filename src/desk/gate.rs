//! The gate: what it is asked about is read from what is committed, and judged by what was known at the base.
//!
//! What cannot be known, as in a shallow clone, does not end the walk: it becomes an obstacle, and the rules
//! that need it say `unknown`.

use std::sync::Arc;

use crate::model::map::Map;

use crate::check::drift::drift;
use crate::model::data::Data;
use crate::model::digest::{Digest, covered};
use crate::model::explain::{Class, Explain};
use crate::model::kind::Kind;
use crate::model::log::{DEPLOYED, Entry};
use crate::model::record::Record;
use crate::policy::gate::{Approved, Asked, Case, Ground, Obstacle, Ruling, judge};
use crate::store::Waiting;

use super::planning::Wanted;
use super::{Desk, DeskError, Found, Judged, Planning, Saved};

/// Judges records of one kind, one after the other.
pub struct Gatekeeper<'d> {
    desk: &'d Desk,
    kind: Arc<Kind>,
    base: Option<String>,
    planning: Result<Planning, Obstacle>,
}

/// A record before the gate, and what the rules say.
#[derive(Debug, Clone)]
pub struct Gated {
    /// Its id; what was typed where no record was found.
    pub id: String,
    /// The record, where it could be read.
    pub record: Option<(Found, Record)>,
    /// The content that was judged.
    pub digest: Option<Digest>,
    /// What the rules say.
    pub rulings: Vec<Ruling>,
}

impl Desk {
    /// The gate for records of a kind. `base` is the revision at which policy and people are read.
    ///
    /// # Errors
    /// When `base` is no revision, or the repository cannot be read.
    pub fn gatekeeper(
        &self,
        kind: &Arc<Kind>,
        base: Option<&str>,
    ) -> Result<Gatekeeper<'_>, DeskError> {
        Ok(Gatekeeper {
            desk: self,
            kind: Arc::clone(kind),
            base: base.map(str::to_owned),
            planning: known(self.planning(base, Wanted::Ready))?,
        })
    }

    /// Writes into a record that it was carried out, if it still is what was judged.
    ///
    /// # Errors
    /// When it has changed meanwhile, or cannot be written.
    pub fn deployed(
        &self,
        told: &mut dyn FnMut(Waiting),
        found: &Found,
        judged: &Record,
        asked: &Asked,
    ) -> Result<Saved, DeskError> {
        let mut said = Map::new();
        let mut say = |key: &str, value: Option<&String>| {
            let value = value.map(Data::text);
            said.extend(value.map(|value| (key.to_owned(), value)));
        };
        say("environment", Some(&asked.environment));
        say("service", asked.service.as_ref());
        say("commit", asked.commit.as_ref());
        let ((), saved) = self.write(told, |writer| {
            if writer.read(found)?.0 != *judged {
                let id = found.id.clone();
                return Err(DeskError::ChangedMeanwhile { id });
            }
            writer.change(found, "deployed", |before, act| {
                let mut entry = Entry::new((act.draw)(), act.now, act.by.clone());
                entry
                    .extra
                    .insert(DEPLOYED.to_owned(), Data::Map(said.clone()));
                let mut after = before.clone();
                after.log.push(entry);
                Ok(after)
            })?;
            Ok(())
        })?;
        Ok(saved)
    }
}

/// What is not decidable becomes an obstacle; every other error stays one.
fn known<T>(result: Result<T, DeskError>) -> Result<Result<T, Obstacle>, DeskError> {
    match result {
        Ok(value) => Ok(Ok(value)),
        Err(error) if error.class() == Class::Undecidable => Ok(Err(Obstacle {
            why: error.to_string(),
            remedy: error.hint(),
        })),
        Err(error) => Err(error),
    }
}

impl Gatekeeper<'_> {
    /// Judges a record.
    ///
    /// # Errors
    /// When the repository cannot be read.
    pub fn judge(&self, typed: &str, asked: &Asked) -> Result<Gated, DeskError> {
        let (found, record) = match self.desk.load(typed, Some(&self.kind)) {
            Ok(loaded) => loaded,
            Err(error) if error.class() == Class::Usage => return Err(error),
            Err(error) => return Ok(absent(typed, &error)),
        };
        let judged = known(self.desk.judged(&record, self.base.as_deref()))?;
        let lost = drift(&record);
        let state = lost.state.map(|_| "state".to_owned());
        let drift: Vec<String> = state.into_iter().chain(lost.fields.into_keys()).collect();
        let others = self
            .planning
            .as_ref()
            .map(|planning| planning.others(&record.id));
        let others = others.unwrap_or_default();
        let rulings = judge(&Case {
            record: &record,
            drift: &drift,
            approved: judged.as_ref().map(approved),
            ground: self.planning.as_ref().map(|planning| Ground {
                policies: &planning.policies,
                calendars: &planning.calendars,
                kinds: self.desk.kinds(),
                graph: &planning.graph,
                others: &others,
                unread: &planning.unread,
            }),
            asked,
            now: self.desk.now(),
        });
        Ok(Gated {
            id: record.id.to_string(),
            digest: Some(covered(&record, record.kind.covered()).digest),
            record: Some((found, record)),
            rulings,
        })
    }
}

fn approved(judged: &Judged) -> Approved<'_> {
    Approved {
        assessment: &judged.assessment,
        unsound: &judged.unsound,
        broken: &judged.broken,
    }
}

/// A record that is not there, or cannot be read.
fn absent(typed: &str, error: &DeskError) -> Gated {
    let reason = match error {
        DeskError::Unreadable { findings } => findings
            .iter()
            .map(ToString::to_string)
            .collect::<Vec<_>>()
            .join("; "),
        other => other.to_string(),
    };
    let remedy = error
        .hint()
        .unwrap_or_else(|| "`gitsm check` says what is wrong".to_owned());
    Gated {
        id: typed.to_owned(),
        record: None,
        digest: None,
        rulings: vec![match error.class() {
            Class::Undecidable => Ruling::unknown(
                "gate/record",
                &Obstacle {
                    why: reason,
                    remedy: Some(remedy),
                },
            ),
            _ => Ruling::fail("gate/record", reason, remedy),
        }],
    }
}
