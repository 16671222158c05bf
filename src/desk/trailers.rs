//! What a range of commits is made of, and which records its commits name.

use std::path::Path;

use crate::model::kind::Kind;
use crate::policy::gate::Ruling;
use crate::policy::gate::trailer::{is_bookkeeping, named, nothing, ruling};
use crate::store::{Environment, Landed, Store};

use super::{Desk, DeskError};

/// A commit of a range, and what is said about it.
#[derive(Debug, Clone)]
pub struct Carrier {
    /// The commit as hex; none for a range without commits.
    pub commit: Option<String>,
    /// The first line of its message.
    pub subject: String,
    /// The records that it names, or those that it brought name.
    pub names: Vec<String>,
    /// What is said about it.
    pub ruling: Ruling,
}

impl Desk {
    /// The commits of a range, oldest first. `repository` is where they are, when not in that of the desk.
    ///
    /// # Errors
    /// When there is no such range, or it is cut off by a shallow clone.
    pub fn carriers(
        &self,
        kind: &Kind,
        range: &str,
        repository: Option<(&Path, Environment)>,
    ) -> Result<Vec<Carrier>, DeskError> {
        let own = repository.is_none();
        let steps = match repository {
            None => self.store.landed(range)?,
            Some((folder, environment)) => Store::discover(folder, environment)?.landed(range)?,
        };
        if steps.is_empty() {
            return Ok(vec![Carrier {
                commit: None,
                subject: range.to_owned(),
                names: Vec::new(),
                ruling: nothing(range),
            }]);
        }
        Ok(steps
            .iter()
            .map(|step| self.carrier(kind, step, own))
            .collect())
    }

    /// A merge that names nothing is covered when everything that it brought names something.
    fn carrier(&self, kind: &Kind, step: &Landed, own: bool) -> Carrier {
        let mut names = named(kind, &step.commit.trailers);
        if names.is_empty() {
            let brought: Vec<Vec<String>> = step
                .brought
                .iter()
                .map(|commit| named(kind, &commit.trailers))
                .collect();
            if brought.iter().all(|names| !names.is_empty()) {
                names = brought.concat();
                names.sort();
                names.dedup();
            }
        }
        let paths = &step.paths;
        let bookkeeping = own && paths.iter().all(|path| is_bookkeeping(&self.kinds, path));
        Carrier {
            commit: Some(step.commit.id.to_string()),
            subject: step.commit.subject.clone(),
            ruling: ruling(kind, &names, bookkeeping),
            names,
        }
    }
}
