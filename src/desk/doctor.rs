//! Gathers what is known of a clone. It works where there is no desk yet, or one that cannot be opened, because that
//! is when it is asked.

use std::path::Path;

use crate::check::clone::{Facts, Hook, Merging};
use crate::model::finding::Severity;
use crate::model::person::People;
use crate::store::{Operation, Store, StoreError};

use super::hook::{HOOKS, MARK};
use super::{Desk, DeskError, Options};

/// What is known of the clone that a folder lies in; `program` is where gitsm itself is.
///
/// # Errors
/// When there is no repository, or git's files cannot be read.
pub fn examined(folder: &Path, options: Options, program: &str) -> Result<Facts, DeskError> {
    let store = Store::discover(folder, options.environment.clone())?;
    let desk = Desk::open(folder, options);
    let newest = store.head()?.map(|id| store.commit(&id)).transpose()?;
    let people = match &desk {
        Ok(desk) => desk.people()?.0,
        Err(_) => People::default(),
    };
    Ok(Facts {
        program: program.to_owned(),
        git: Store::git_version().map_err(|error| error.to_string()),
        bare: store.is_bare(),
        shallow: store.is_shallow(),
        partial: store.is_partial(),
        branch: store.branch(),
        underway: underway(&store)?,
        unfinished: store.has_unfinished(),
        newest: newest.map(|commit| commit.committed),
        identity: store
            .identity()
            .map(|identity| (identity.name, identity.email))
            .map_err(|error| error.to_string()),
        people,
        key: store.signing_key().map_err(|error| error.to_string()),
        merging: match &desk {
            Ok(desk) => desk.merging(program)?,
            Err(_) => Merging::AsText,
        },
        hooks: hooks(&store)?,
        remotes: store.remotes(),
        followed: store
            .followed()
            .map(|followed| (followed.name, followed.ahead, followed.behind)),
        desk: desk
            .and_then(|desk| desk.faults())
            .map_err(|error| error.to_string()),
    })
}

fn underway(store: &Store) -> Result<Option<(&'static str, usize)>, StoreError> {
    if store.is_bare() {
        return Ok(None);
    }
    let undecided = store.unmerged()?.len();
    let operation = store.operation();
    let nothing = operation == Operation::Nothing && undecided == 0;
    Ok((!nothing).then(|| (operation.next_step(), undecided)))
}

fn hooks(store: &Store) -> Result<Vec<Hook>, StoreError> {
    let hook = |name: &'static str| {
        let text = store.hook(name)?.unwrap_or_default();
        let ours = text.lines().any(|line| line == MARK);
        let program = text.split('\'').nth(1);
        Ok(Hook {
            name,
            ours,
            gone: ours && program.is_some_and(|program| !Path::new(program).exists()),
        })
    };
    HOOKS.into_iter().map(hook).collect()
}

impl Desk {
    /// How many errors the configuration has: settings, kinds, people, agreements, policies, intake.
    fn faults(&self) -> Result<usize, DeskError> {
        let (people, found) = self.people()?;
        let (_, of_agreements) = self.agreements(&people)?;
        let of_intake = self.intake_findings()?;
        let all = self.findings.iter().chain(&found).chain(&of_agreements);
        let all = all.chain(&of_intake);
        Ok(all
            .filter(|finding| finding.severity == Severity::Error)
            .count())
    }
}
