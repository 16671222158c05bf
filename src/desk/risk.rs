//! How risky a record is, and whether that is settled: the files about risk at the base, the desk around it.
//!
//! The files are read where approval policies are, at a revision that the proposer did not write. What the desk
//! knows about assets and earlier changes is read as it is now.

use std::sync::Arc;

use crate::model::finding::Finding;
use crate::model::kind::{Capability, Kind};
use crate::model::record::Record;
use crate::policy;
use crate::policy::risk::{Facts, RISK, RiskPolicies, RiskResult, facts, is_below};
use crate::store::View;
use crate::workflow::Consent;

use super::{Desk, DeskError, load};

/// The field that holds the review after the work.
const REVIEW: &str = "review";

/// A record, weighed.
#[derive(Debug, Clone)]
pub struct Weighed {
    /// How risky it is, and why.
    pub result: RiskResult,
    /// What the desk knows about it.
    pub facts: Facts,
    /// Files about risk that have errors: nothing can be said by them.
    pub broken: Vec<String>,
    /// What is wrong in them.
    pub findings: Vec<Finding>,
}

impl Desk {
    /// Weighs a record.
    ///
    /// # Errors
    /// When the base or the records around it cannot be read.
    pub fn weighed(&self, record: &Record) -> Result<Weighed, DeskError> {
        let (policies, findings) = self.risk_policies()?;
        let facts = match policies.weighs(&record.kind.kind) {
            true => self.facts(record)?,
            false => Facts::default(),
        };
        Ok(Weighed {
            result: policies.risk(record, &facts, self.now()),
            facts,
            broken: policies.broken().to_vec(),
            findings,
        })
    }

    fn risk_policies(&self) -> Result<(RiskPolicies, Vec<Finding>), DeskError> {
        let view = self.base(None)?.map_or(self.view.clone(), View::Commit);
        let files = load::files(&self.store, &view, policy::FOLDER)?;
        Ok(RiskPolicies::load(&files, &self.kinds, self.config.zone))
    }

    fn facts(&self, record: &Record) -> Result<Facts, DeskError> {
        let wanted = |kind: &&Arc<Kind>| {
            kind.has(Capability::DependencyGraph) || kind.kind == record.kind.kind
        };
        let kinds: Vec<&Arc<Kind>> = self.kinds.iter().filter(wanted).collect();
        let records = self.snapshot_of(&kinds)?.records;
        let (past, nodes): (Vec<Record>, Vec<Record>) = records
            .into_iter()
            .partition(|other| other.kind.kind == record.kind.kind);
        Ok(facts(record, &nodes, &past, self.now()))
    }

    /// Whether the risk of a record, as it would be, is settled: every question answered, and the field not below
    /// what rules and answers make of it.
    pub(super) fn assessed(&self, record: &Record) -> Result<Consent, DeskError> {
        let weighed = self.weighed(record)?;
        if let Some(path) = weighed.broken.first() {
            return Ok(Consent::Missing(format!("the policy {path} has errors")));
        }
        let Some(risk) = &weighed.result.risk else {
            return Ok(Consent::NotAsked);
        };
        let open = weighed.result.unanswered();
        if !open.is_empty() {
            let open = open.join("`, `");
            return Ok(Consent::Missing(format!(
                "the risk of {} is not assessed: no answer to `{open}`",
                record.id
            )));
        }
        let own = record.text(RISK);
        if !is_below(&record.kind, own, risk) {
            return Ok(Consent::Given);
        }
        let reason = weighed.result.reason();
        let reason = reason.map_or(String::new(), |reason| format!(" by {reason}"));
        let own = own.unwrap_or("unset");
        Ok(Consent::Missing(format!(
            "the risk of {} is {own}, and {risk}{reason}",
            record.id
        )))
    }

    /// Whether a record, as it would be, has the review that a policy asks for.
    pub(super) fn reviewed(&self, record: &Record) -> Result<Consent, DeskError> {
        let (policies, _) = self.risk_policies()?;
        if let Some(path) = policies.broken().first() {
            return Ok(Consent::Missing(format!("the policy {path} has errors")));
        }
        let Some((path, when)) = policies.asks_for_review(record, self.now()) else {
            return Ok(Consent::NotAsked);
        };
        Ok(match record.text(REVIEW) {
            Some(_) => Consent::Given,
            None => Consent::Missing(format!(
                "{} asks for a `{REVIEW}` of what is `{when}`; give it with --{REVIEW}",
                path
            )),
        })
    }
}
