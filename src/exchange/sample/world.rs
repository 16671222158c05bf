//! What every story of the sample desk stands on: the kinds, the people, the services and assets, chance.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::{DateTime, Utc};

use crate::kinds::Kinds;
use crate::model::id::{PersonId, RecordId};
use crate::model::record::Record;

use super::error::SampleError;
use super::ids::Ids;
use super::rng::Rng;
use super::stock::{self, PEOPLE, Service, Who};
use super::words::Words;
use super::{History, Plan};

/// Somebody who can act.
pub(super) struct Actor {
    pub who: &'static Who,
    pub id: PersonId,
    pub roles: Vec<String>,
}

impl Actor {
    /// The id as fields have it.
    pub fn key(&self) -> &'static str {
        self.who.id
    }

    /// Name and address as commits have it.
    pub fn author(&self) -> (String, String) {
        (self.who.name.to_owned(), email(self.who))
    }
}

pub(super) fn email(who: &Who) -> String {
    format!("{}@example.org", who.id)
}

/// A record as it stands, and its file.
#[derive(Clone)]
pub(super) struct Known {
    pub record: Record,
    /// Empty where only the last text counts.
    pub text: String,
}

/// The ground of all stories.
pub(super) struct World {
    pub kinds: Kinds,
    pub rng: Rng,
    pub ids: Ids,
    pub now: DateTime<Utc>,
    pub history: History,
    /// Services and assets, by id.
    pub base: BTreeMap<RecordId, Known>,
    people: Vec<Actor>,
}

impl World {
    pub fn new(plan: &Plan, history: History) -> Result<Self, SampleError> {
        let actor = |who: &'static Who| {
            Ok(Actor {
                who,
                id: PersonId::parse(who.id)?,
                roles: who.roles.iter().map(|role| (*role).to_owned()).collect(),
            })
        };
        Ok(World {
            kinds: Kinds::builtin(),
            rng: Rng::new(plan.seed),
            ids: Ids::new(plan.seed),
            now: plan.now,
            history,
            base: BTreeMap::new(),
            people: PEOPLE
                .iter()
                .map(actor)
                .collect::<Result<_, SampleError>>()?,
        })
    }

    /// Somebody by id; the first of all for an id that nobody has.
    pub fn actor(&self, id: &str) -> &Actor {
        let is = |actor: &&Actor| actor.who.id == id;
        self.people.iter().find(is).unwrap_or(&self.people[0])
    }

    /// Somebody for whom this holds; the first of all if it holds for nobody.
    pub fn somebody(&self, fits: impl Fn(&Who) -> bool) -> &Actor {
        let fitting: Vec<&Actor> = self.people.iter().filter(|a| fits(a.who)).collect();
        match fitting.is_empty() {
            true => &self.people[0],
            false => self.rng.pick(&fitting),
        }
    }

    /// Somebody of a team.
    pub fn member(&self, team: &str) -> &Actor {
        self.somebody(|who| who.team == team)
    }

    /// Somebody of the team, but not this one, if there is another.
    pub fn other_member(&self, team: &str, not: &str) -> &Actor {
        let other = self.somebody(|who| who.team == team && who.id != not);
        match other.who.team == team && other.key() != not {
            true => other,
            false => self.somebody(|who| who.roles.contains(&"agent") && who.id != not),
        }
    }

    /// Somebody who calls.
    pub fn caller(&self) -> &Actor {
        self.somebody(|who| who.roles.contains(&"user"))
    }

    /// Somebody at the service desk.
    pub fn desk(&self) -> &Actor {
        self.member("service-desk")
    }

    pub fn bot(&self) -> &Actor {
        self.actor(stock::BOT)
    }

    /// Somebody who may say yes, and is none of these.
    pub fn approver(&self, not: &[&str]) -> &Actor {
        self.somebody(|who| who.roles.contains(&"approver") && !not.contains(&who.id))
    }

    /// What fills the braces in the texts of one record.
    pub fn words(&self, assets: &[&'static str]) -> Words {
        Words {
            asset: self.rng.pick(assets),
            place: self.rng.pick(stock::PLACES),
            caller: self.caller().who.name,
            n: self.rng.between(3, 28),
            pct: self.rng.between(12, 97),
        }
    }

    /// An asset of a service that can be worked on: no contract and no licence.
    pub fn machine(&self, service: &Service) -> &'static str {
        let paper = |id: &str| {
            let class = stock::ASSETS
                .iter()
                .find(|asset| asset.id == id)
                .map(|asset| asset.class);
            matches!(class, Some("contract" | "license" | "domain"))
        };
        let machines = service.assets.iter().copied().filter(|id| !paper(id));
        self.rng.pick(&machines.collect::<Vec<_>>())
    }

    pub fn kind(&self, name: &str) -> Result<Arc<crate::model::kind::Kind>, SampleError> {
        Ok(Arc::clone(self.kinds.get(name)?))
    }
}

/// A service by id; the first of all for an id that none has.
pub(super) fn service(id: &str) -> &'static Service {
    let all = stock::SERVICES;
    all.iter().find(|known| known.id == id).unwrap_or(&all[0])
}
