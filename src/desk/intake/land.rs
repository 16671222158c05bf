//! The landing of one signal in a write: what was decided becomes new records and steps of records.

use std::sync::Arc;

use super::{Book, Landed, Outcome};
use crate::desk::write::Writer;
use crate::desk::{DeskError, Found};
use crate::intake::land::{DUPLICATE, Landing, Mend, decide};
use crate::intake::settings::Settings;
use crate::intake::signal::{Signal, Status};
use crate::intake::{seen, wording};
use crate::model::id::RecordId;
use crate::model::record::Record;
use crate::workflow::{self, Act, Input, Refusal};

/// How a record is reopened: by whoever has it, or back to where nobody has it.
const REOPEN: [&str; 2] = ["reopen", "recur"];

/// How it is resolved.
const RESOLVE: &str = "resolve";

/// A job that fails must not start itself again by the commit that says so.
const SKIP: &str = "[skip ci]";

impl Writer<'_> {
    /// Takes in a signal: decides on what is built on, and puts what follows into this write.
    ///
    /// # Errors
    /// When the records that it is about cannot be read or changed.
    pub fn land(
        &mut self,
        book: &mut Book,
        signal: &Signal,
        settings: &Settings,
    ) -> Result<Landed, DeskError> {
        let signal = &signal.cleaned();
        self.remark(SKIP);
        let (found, records) = self.candidates(book, signal)?;
        let all: Vec<&Record> = records.iter().collect();
        let of = |id: &RecordId| {
            let at = records.iter().position(|record| record.id == *id);
            at.and_then(|at| found.get(at).cloned())
        };
        let known = |id: &RecordId| records.iter().filter(|r| r.id == *id).cloned().collect();
        let landing = decide(&all, signal, settings, self.now());
        let done = |outcome, records| Ok(Landed { outcome, records });
        match landing {
            Landing::Nothing(why) => done(Outcome::Nothing(why), Vec::new()),
            Landing::Duplicate(id) => done(Outcome::Known, known(&id)),
            Landing::Open { after } => self.open(book, signal, settings, after.as_ref()),
            Landing::Reopen(id) => match of(&id).map(|found| self.reopen(&found, signal)) {
                Some(Ok(record)) => done(Outcome::Reopened, vec![record]),
                // A desk may have a workflow of its own that knows no way back.
                Some(Err(DeskError::Refused(_))) | None => {
                    self.open(book, signal, settings, Some(&id))
                }
                Some(Err(error)) => Err(error),
            },
            Landing::Occurrence(id) => {
                let found = of(&id).into_iter();
                let added = found.map(|found| self.add_again(&found, signal));
                done(Outcome::Added, added.collect::<Result<_, _>>()?)
            }
            Landing::Rollup(id) => {
                let found = of(&id).into_iter();
                let added = found.map(|found| self.roll_up(&found, signal));
                done(Outcome::RolledUp, added.collect::<Result<_, _>>()?)
            }
            Landing::Mend(mends) => {
                let mends = mends.into_iter();
                let mends = mends.filter_map(|(id, mend)| Some((of(&id)?, mend)));
                self.mend(&mends.collect::<Vec<_>>(), signal, settings)
            }
        }
    }

    /// The records that carry the key; one that was found to be another one again stands for that one.
    fn candidates(
        &mut self,
        book: &Book,
        signal: &Signal,
    ) -> Result<(Vec<Found>, Vec<Record>), DeskError> {
        let (mut all, mut records): (Vec<Found>, Vec<Record>) = (Vec::new(), Vec::new());
        let mut queue = book.carrying(signal);
        while let Some(found) = queue.pop() {
            if all.iter().any(|other| other.id == found.id) {
                continue;
            }
            let (record, _) = self.read(&found)?;
            if let Some(id) = record.linked(DUPLICATE).first()
                && !seen::is_open(&record)
                && let Some(found) = self.exact(id)?
                && signal.status == Status::Firing
            {
                queue.push(found);
            }
            all.push(found);
            records.push(record);
        }
        Ok((all, records))
    }

    fn open(
        &mut self,
        book: &mut Book,
        signal: &Signal,
        settings: &Settings,
        after: Option<&RecordId>,
    ) -> Result<Landed, DeskError> {
        let kind = self.kind_of_signals()?;
        let now = self.now();
        let is_service = |name: &str| {
            let named = RecordId::parse(name);
            named.is_ok_and(|id| {
                let found = self.others().look(&id);
                found.iter().any(|(kind, _)| kind.kind == "service")
            })
        };
        let input = wording::opening(&kind, signal, settings, after, now, &is_service);
        let id = self.fresh_id(&kind, now)?;
        let record = self.decide(None, |act| {
            let mut record = workflow::create(&kind, id, &input, act)?;
            marked(&mut record, 0, signal, act);
            Ok(record)
        })?;
        self.add(&record, "open")?;
        let found = Found {
            kind: Arc::clone(&kind),
            id: record.id.clone(),
            path: record.path(),
        };
        let keys = [seen::FINGERPRINT, seen::RECOVERY];
        let keys = keys.iter().filter_map(|field| record.text(field));
        book.enter(&keys.map(str::to_owned).collect::<Vec<_>>(), &found);
        let outcome = match after {
            Some(_) => Outcome::Recurred,
            None => Outcome::Opened,
        };
        let records = vec![record];
        Ok(Landed { outcome, records })
    }

    /// By the first way that the workflow lets it go, whose name the commit has.
    fn reopen(&mut self, found: &Found, signal: &Signal) -> Result<Record, DeskError> {
        let input = wording::reopening(&found.kind, signal, self.now());
        let mut refused = None;
        for way in REOPEN {
            let stepped = self.step(found, way, signal, |before, act| {
                workflow::transition(before, way, &input, act)
            });
            match stepped {
                Err(DeskError::Refused(refusal)) => refused = refused.or(Some(refusal)),
                other => return other,
            }
        }
        let none = || Refusal::no_such(&found.kind, RESOLVE);
        Err(DeskError::Refused(refused.unwrap_or_else(none)))
    }

    fn add_again(&mut self, found: &Found, signal: &Signal) -> Result<Record, DeskError> {
        let note = wording::again(signal, self.now());
        self.say(found, "occurrence", signal, note)
    }

    fn say(
        &mut self,
        found: &Found,
        action: &str,
        signal: &Signal,
        note: String,
    ) -> Result<Record, DeskError> {
        let input = Input {
            note: Some(note),
            ..Input::default()
        };
        self.step(found, action, signal, |before, act| {
            workflow::change(before, &input, act)
        })
    }

    fn roll_up(&mut self, found: &Found, signal: &Signal) -> Result<Record, DeskError> {
        let (_, after) = self.change(found, "occurrence", |before, act| {
            let mut after = before.clone();
            let days = seen::rolled_up(before, act.now);
            after.set(seen::ROLLED_UP, days);
            if let Some(delivery) = &signal.delivery {
                let last = seen::rolled_up_last(before, delivery);
                after.set(seen::ROLLED_UP_LAST, last);
            }
            Ok(after)
        })?;
        Ok(after)
    }

    fn mend(
        &mut self,
        mends: &[(Found, Mend)],
        signal: &Signal,
        settings: &Settings,
    ) -> Result<Landed, DeskError> {
        let now = self.now();
        let mut records = Vec::new();
        let mut outcome = Outcome::Noted;
        for (found, mend) in mends {
            let record = match mend {
                Mend::Resolve => {
                    outcome = Outcome::Resolved;
                    let input = wording::resolution(&found.kind, signal, now);
                    self.step(found, "resolve", signal, |before, act| {
                        workflow::transition(before, RESOLVE, &input, act)
                    })?
                }
                Mend::Count(_) | Mend::Flapping => {
                    let note = wording::works(signal, *mend, settings, now);
                    self.say(found, "recovery", signal, note)?
                }
            };
            records.push(record);
        }
        Ok(Landed { outcome, records })
    }

    /// One step of a record, with the signal it came of in the last entry of its log.
    fn step(
        &mut self,
        found: &Found,
        action: &str,
        signal: &Signal,
        decide: impl Fn(&Record, &Act<'_>) -> Result<Record, Refusal>,
    ) -> Result<Record, DeskError> {
        let (_, after) = self.change(found, action, |before, act| {
            let mut after = decide(before, act)?;
            marked(&mut after, before.log.len(), signal, act);
            Ok(after)
        })?;
        Ok(after)
    }
}

/// Says in the last entry that is new which signal it came of.
fn marked(record: &mut Record, before: usize, signal: &Signal, act: &Act<'_>) {
    let new = record.log.get_mut(before..).unwrap_or_default();
    if let Some(entry) = new.last_mut() {
        let mark = seen::mark(signal, act.now);
        entry.extra.insert(seen::ENTRY.to_owned(), mark);
    }
}
