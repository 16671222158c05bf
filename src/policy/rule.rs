//! An approval policy: which records need whose consent.
//!
//! ```yaml
//! applies_to: change              # a kind with the capability `approval`
//! evidence: [signed]              # signed | commit-signature | forge-review; a rule may say otherwise
//! rules:                          # every rule that matches applies
//!   - name: Normal change
//!     when: "type:normal"         # the query language
//!     expires: 30d                # an approval that is older does not count any more
//!     tolerance: 15m              # so long before and after its window it may be carried out
//!     pin: true                   # only a commit that the record names may be deployed
//!     anytime: true               # it may be carried out without a planned window
//!     beside: true                # it may be carried out while others work on the same things
//!     stages:
//!       - name: Technical
//!         from: [team:platform, role:change_manager]
//!         need: 1                 # a number, a share such as 67%, or all
//!         veto: [role:security]   # one refusal by one of these refuses
//!       - {name: Board, from: [role:cab], need: 67%}
//!   - name: Emergency
//!     when: "type:emergency"
//!     late: 24h                   # may be given so long after the work began; it is flagged
//!     stages: [{name: On call, from: [role:ecab], need: 1}]
//! freezes: []                     # when nothing may be carried out, see [`super::window`]
//! maintenance: []                 # outside of which nothing may be carried out
//! ```
//!
//! Whoever asked for it, wrote its plan last or carries it out never counts, and neither does a program.
//! Shares are whole numbers: of n people who may approve, `k = ceil(p × n / 100)`, at least one, so that no
//! rounding ever lets less than the share through.

use std::fmt;

use chrono::TimeDelta;

use crate::model::approval::Evidence;
use crate::model::finding::Place;
use crate::model::id::PersonId;
use crate::model::person::Person;
use crate::model::record::Record;
use crate::query::Query;

/// A rule: records that match need the consent of every stage.
#[derive(Debug, Clone, PartialEq)]
pub struct Rule {
    /// What it is called.
    pub name: String,
    /// The file it stands in.
    pub path: String,
    /// Where it stands there.
    pub place: Place,
    /// The kind of the records.
    pub kind: String,
    /// Which records it is for.
    pub when: Query,
    /// Whose consent is needed, one after the other.
    pub stages: Vec<Stage>,
    /// How long an approval counts.
    pub expires: Option<TimeDelta>,
    /// How long after the work began an approval may still be given.
    pub late: Option<TimeDelta>,
    /// What approvals may rest on.
    pub evidence: Vec<Evidence>,
    /// How long before and after its planned window a record may be carried out.
    pub tolerance: Option<TimeDelta>,
    /// Whether only a commit that the record names may be deployed.
    pub pin: bool,
    /// Whether it may be carried out without a planned window.
    pub anytime: bool,
    /// Whether it may be carried out while others work on the same things.
    pub beside: bool,
}

/// A group of people of whom enough must approve.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stage {
    /// What it is called.
    pub name: String,
    /// Who may approve.
    pub from: Vec<Party>,
    /// How many of them must.
    pub need: Quorum,
    /// One refusal by one of these refuses.
    pub veto: Vec<Party>,
}

/// People, by name or by what they are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Party {
    /// One person.
    Person(PersonId),
    /// Everybody with this role.
    Role(String),
    /// Everybody in this team.
    Team(String),
    /// The person or team that a field of the record names.
    Field(String),
}

impl Party {
    /// Reads `person:ana`, `role:cab`, `team:platform` or `field:owner`; a name alone is a person.
    pub fn parse(text: &str) -> Option<Self> {
        let (what, name) = text.split_once(':').unwrap_or(("person", text));
        let name = name.trim();
        match what {
            _ if name.is_empty() => None,
            "person" => PersonId::parse(name).ok().map(Party::Person),
            "role" => Some(Party::Role(name.to_owned())),
            "team" => Some(Party::Team(name.to_owned())),
            "field" => Some(Party::Field(name.to_owned())),
            _ => None,
        }
    }

    /// Whether a person belongs to it.
    pub fn includes(&self, id: &PersonId, person: &Person, record: &Record) -> bool {
        match self {
            Party::Field(field) => {
                let named = record.fields.get(field);
                let named: Vec<&str> = named.map_or(Vec::new(), |data| {
                    data.as_str().into_iter().chain(data.as_texts()).collect()
                });
                let is = |name: &str| name == id.as_str() || person.teams.iter().any(|t| t == name);
                named.into_iter().any(is)
            }
            _ => self.names(id, person),
        }
    }

    /// Whether a person belongs to it whatever the record says.
    pub fn names(&self, id: &PersonId, person: &Person) -> bool {
        match self {
            Party::Person(known) => known == id,
            Party::Role(role) => person.roles.contains(role),
            Party::Team(team) => person.teams.contains(team),
            Party::Field(_) => false,
        }
    }
}

impl fmt::Display for Party {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Party::Person(id) => write!(f, "{id}"),
            Party::Role(role) => write!(f, "role:{role}"),
            Party::Team(team) => write!(f, "team:{team}"),
            Party::Field(field) => write!(f, "field:{field}"),
        }
    }
}

/// How many must approve.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Quorum {
    /// So many.
    Count(u32),
    /// So many per cent of those who may.
    Percent(u32),
    /// Every one of them.
    All,
}

impl Quorum {
    /// Reads `2`, `67%`, `all` or `first`.
    pub fn parse(text: &str) -> Option<Self> {
        match text.trim() {
            "all" => Some(Quorum::All),
            "first" => Some(Quorum::Count(1)),
            text => match text.strip_suffix('%') {
                Some(share) => share
                    .trim()
                    .parse()
                    .ok()
                    .filter(|share| (1..=100).contains(share))
                    .map(Quorum::Percent),
                None => text.parse().ok().filter(|n| *n > 0).map(Quorum::Count),
            },
        }
    }

    /// How many of `n` people that is; at least one, and perhaps more than there are.
    pub fn of(self, n: usize) -> usize {
        match self {
            Quorum::Count(count) => count as usize,
            Quorum::Percent(share) => (n * share as usize).div_ceil(100).max(1),
            Quorum::All => n.max(1),
        }
    }
}

impl fmt::Display for Quorum {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Quorum::Count(count) => write!(f, "{count}"),
            Quorum::Percent(share) => write!(f, "{share}%"),
            Quorum::All => f.write_str("all"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_is_rounded_up_and_never_below_one() {
        let needed = |text: &str, n| Quorum::parse(text).unwrap().of(n);
        assert_eq!([1, 2, 3, 4, 10].map(|n| needed("67%", n)), [1, 2, 3, 3, 7]);
        assert_eq!([0, 1, 3].map(|n| needed("1%", n)), [1, 1, 1]);
        assert_eq!([0, 1, 3].map(|n| needed("all", n)), [1, 1, 3]);
        assert_eq!(
            [needed("100%", 3), needed("first", 3), needed("4", 3)],
            [3, 1, 4]
        );
        for wrong in ["0", "0%", "101%", "-1", "", "most", "1.5"] {
            assert_eq!(Quorum::parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn parties_are_read_as_they_are_printed() {
        for text in ["ana", "role:cab", "team:platform", "field:owner"] {
            assert_eq!(Party::parse(text).unwrap().to_string(), text);
        }
        assert_eq!(Party::parse("person:ana"), Party::parse("ana"));
        for wrong in ["", "role:", "group:x", "person:a b/c"] {
            assert_eq!(Party::parse(wrong), None, "{wrong}");
        }
    }
}
