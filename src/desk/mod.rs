//! The façade: opens a desk, loads what is in it, and makes one commit of every action.
//!
//! Commands talk to this and to nothing below it. A read is [`Desk::snapshot`]; a write is
//! [`Desk::write`], in which a pure decision is made on what HEAD has, under the lock.

mod approval;
mod batch;
mod calendars;
mod carry;
mod decide;
mod deliver;
mod doctor;
mod edit;
mod entropy;
mod error;
mod find;
mod gate;
mod ground;
mod history;
pub mod hook;
mod inbox;
mod init;
mod intake;
mod load;
mod load_sla;
mod mail;
mod patience;
mod planning;
mod resolve;
mod risk;
mod seal;
mod setup;
mod sync;
mod together;
mod trailers;
mod values;
pub mod verify;
mod write;

use std::path::Path;

use chrono::{DateTime, Utc};

use crate::clock::Clock;
use crate::kinds::Kinds;
use crate::model::config::Config;
use crate::model::finding::Finding;
use crate::model::id::PersonId;
use crate::model::layout::CONFIG_DIR;
use crate::model::person::People;
use crate::query::Context;
use crate::store::{Environment, Identity, Store, View};

pub use approval::{Judged, Rulebook, proof as approval_proof};
pub use calendars::calendar_of;
pub use decide::{DecisionError, Draft};
pub use deliver::{Route, direct};
pub use doctor::examined;
pub use entropy::Entropy;
pub use error::DeskError;
pub use find::Found;
pub use gate::{Gated, Gatekeeper};
pub use history::History;
pub use inbox::{Drained, Left, Posted, drain, post};
pub use init::{Answers, Initialised, init, template};
pub use intake::{Account, Book, Landed, Outcome};
pub use load::people_of;
pub use load_sla::Policy;
pub use mail::{Mailed, NotByMail, Postbox};
pub use planning::{Planning, Wanted};
pub use resolve::{Conflicted, Conflicts, Files, Matter};
pub use risk::Weighed;
pub use seal::{Seal, Sealing};
pub use sync::{
    Course, Deed, Passed, Renamed, SyncError, Synced, Wanted as SyncWanted, Woven, sync,
};
pub use trailers::Carrier;
pub use values::{Reader, instant, split_assignment};
pub use write::{Saved, Writer};

/// How a desk is opened.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// What the process was given by its environment.
    pub environment: Environment,
    /// Where "now" comes from.
    pub clock: Clock,
    /// The revision or date to read, instead of the work tree.
    pub at: Option<String>,
    /// Which policy records are held to.
    pub policy: Policy,
    /// Where random ids come from.
    pub entropy: Entropy,
}

/// A desk: a repository with `.gitsm/` in it.
pub struct Desk {
    store: Store,
    clock: Clock,
    /// What ids are drawn from, before the instant is mixed in.
    seed: Entropy,
    entropy: Entropy,
    view: View,
    policy: Policy,
    commit: Option<String>,
    kinds: Kinds,
    config: Config,
    findings: Vec<Finding>,
}

impl Desk {
    /// Opens the desk that a folder belongs to.
    ///
    /// # Errors
    /// When there is no repository, no desk in it, or the revision asked for cannot be found.
    pub fn open(start: &Path, options: Options) -> Result<Self, DeskError> {
        let store = Store::discover(start, options.environment)?;
        let head = store.head()?;
        let (view, commit) = match &options.at {
            Some(text) => {
                let id = store.resolve(text)?;
                (View::Commit(id.clone()), Some(id))
            }
            None => (store.view_work()?, head),
        };
        if !store.is_folder(&view, CONFIG_DIR)? {
            return Err(DeskError::NoDesk {
                root: store.root().map(Path::to_path_buf),
            });
        }
        let mut findings = Vec::new();
        let (kinds, found) = load::kinds(&store, &view)?;
        findings.extend(found);
        let (config, found) = load::config(&store, &view)?;
        findings.extend(found);
        let commit = commit.map(|id| id.as_str().to_owned());
        let clock = options.clock;
        let seed = options.entropy;
        let entropy = seed.clone().stirred(clock.now());
        Ok(Desk {
            store,
            clock,
            seed,
            entropy,
            view,
            policy: options.policy,
            commit,
            kinds,
            config,
            findings,
        })
    }

    /// The same desk as it is committed: nothing of the work tree counts.
    ///
    /// # Errors
    /// When the repository cannot be read.
    pub fn as_committed(self) -> Result<Self, DeskError> {
        let view = match self.view {
            View::Work => self.store.view_head()?,
            _ => return Ok(self),
        };
        let (kinds, mut findings) = load::kinds(&self.store, &view)?;
        let (config, found) = load::config(&self.store, &view)?;
        findings.extend(found);
        Ok(Desk {
            view,
            kinds,
            config,
            findings,
            ..self
        })
    }

    /// The same desk, with another clock.
    #[must_use]
    pub fn at_time(self, clock: Clock) -> Self {
        Desk {
            clock,
            entropy: self.seed.clone().stirred(clock.now()),
            ..self
        }
    }

    /// The same desk, with records held to another policy.
    #[must_use]
    pub fn under(self, policy: Policy) -> Self {
        Desk { policy, ..self }
    }

    /// The same records under the whole process of a revision or date: its kinds, agreements and calendars.
    ///
    /// # Errors
    /// When there is no such revision, or it cannot be read.
    pub fn governed_by(self, rev: &str) -> Result<Self, DeskError> {
        let id = self.store.resolve(rev)?;
        let (kinds, mut findings) = load::kinds(&self.store, &View::Commit(id.clone()))?;
        load_sla::as_commit_has_it(&mut findings, &id);
        let of_config = |finding: &&Finding| finding.path == crate::model::config::PATH;
        findings.extend(self.findings.iter().filter(of_config).cloned());
        Ok(Desk {
            policy: Policy::Of(rev.to_owned()),
            kinds,
            findings,
            ..self
        })
    }

    /// The kinds.
    pub fn kinds(&self) -> &Kinds {
        &self.kinds
    }

    /// The configuration.
    pub fn config(&self) -> &Config {
        &self.config
    }

    /// What is wrong in the configuration.
    pub fn findings(&self) -> &[Finding] {
        &self.findings
    }

    /// The instant that counts as now.
    pub fn now(&self) -> DateTime<Utc> {
        self.clock.now()
    }

    /// The commit that is read, as hex; `None` in a repository without commits.
    pub fn commit(&self) -> Option<&str> {
        self.commit.as_deref()
    }

    /// Where random ids come from.
    pub fn entropy(&self) -> &Entropy {
        &self.entropy
    }

    /// The repository.
    pub fn store(&self) -> &Store {
        &self.store
    }

    /// The people of the desk, and what is wrong in their files.
    ///
    /// # Errors
    /// When they cannot be read at all.
    pub fn people(&self) -> Result<(People, Vec<Finding>), DeskError> {
        load::people(&self.store, &self.view)
    }

    /// Who acts: the person whose file lists git's address, else an id made from the address.
    ///
    /// # Errors
    /// When git does not know who the user is.
    pub fn actor(&self, people: &People) -> Result<PersonId, DeskError> {
        actor(people, &self.store.identity()?)
    }

    /// What `@me`, `@mine` and dates mean in a query. Without an identity nobody is `@me`.
    pub fn query_context(&self, people: &People) -> Context {
        let me = self.actor(people).ok();
        let person = me.as_ref().and_then(|me| people.get(me.as_str()));
        Context {
            my_teams: person
                .map(|person| person.teams.clone())
                .unwrap_or_default(),
            me: me.map(|me| me.as_str().to_owned()),
            now: self.now(),
            zone: self.config.zone,
        }
    }
}

/// Who works in a name that git knows.
fn actor(people: &People, who: &Identity) -> Result<PersonId, DeskError> {
    let email = who.email.clone();
    people.actor(&email).ok_or(DeskError::NoActor { email })
}
