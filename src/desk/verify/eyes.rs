//! How rules look into the repository.

use std::cell::RefCell;
use std::sync::Arc;

use crate::desk::seal::{proof_of, seal};
use crate::model::approval::Approval;
use crate::model::person::People;
use crate::model::record::Record;
use crate::policy::approval::Proof;
use crate::store::{CommitId, Objects, StoreError};
use crate::verify::{Blob, Rules, Source};

use super::books::Shared;
use super::plan::is_record;

/// How rules look into the repository. What fails is kept, and told at the end.
pub struct Eyes<'a> {
    objects: &'a Objects,
    shared: &'a Shared,
    failed: RefCell<Option<StoreError>>,
}

impl<'a> Eyes<'a> {
    /// With nothing looked at yet.
    pub fn new(objects: &'a Objects, shared: &'a Shared) -> Self {
        Eyes {
            objects,
            shared,
            failed: RefCell::new(None),
        }
    }

    /// Whether everything could be read that was asked for.
    pub fn sound(&self) -> Result<(), StoreError> {
        self.failed.take().map_or(Ok(()), Err)
    }

    fn or_none<T: Default>(
        &self,
        commit: &str,
        look: impl FnOnce(&CommitId) -> Result<T, StoreError>,
    ) -> T {
        let Some(commit) = CommitId::parse(commit) else {
            return T::default();
        };
        look(&commit).unwrap_or_else(|error| {
            self.failed.borrow_mut().get_or_insert(error);
            T::default()
        })
    }
}

impl Source for Eyes<'_> {
    fn blob(&self, commit: &str, path: &str) -> Option<Blob> {
        self.or_none(commit, |commit| {
            let blob = self.objects.file(commit, path)?;
            Ok(blob.map(|blob| blob.to_string()))
        })
    }

    fn text(&self, commit: &str, path: &str) -> Option<Vec<u8>> {
        self.or_none(commit, |commit| {
            let blob = self
                .objects
                .file(commit, path)?
                .filter(|blob| blob.is_plain());
            blob.map(|blob| self.objects.read(blob)).transpose()
        })
    }

    fn paths(&self, commit: &str, folder: &str) -> Vec<String> {
        self.or_none(commit, |commit| {
            let Some(tree) = self.objects.folder(commit, folder)? else {
                return Ok(Vec::new());
            };
            let files = self.objects.files(tree, folder)?.into_iter();
            Ok(files
                .map(|(path, _)| path)
                .filter(|path| is_record(path))
                .collect())
        })
    }

    fn bases(&self, one: &str, other: &str) -> Vec<String> {
        let Some(other) = CommitId::parse(other) else {
            return Vec::new();
        };
        self.or_none(one, |one| {
            let bases = self.objects.bases(one, &other)?;
            Ok(bases.iter().map(ToString::to_string).collect())
        })
    }

    fn leads_to(&self, from: &str, to: &str) -> bool {
        let to = CommitId::parse(to);
        to.is_some_and(|to| self.or_none(from, |from| self.objects.leads_to(from, &to)))
    }

    fn rules(&self, commit: &str) -> Arc<Rules> {
        self.or_none(commit, |commit| {
            Ok(self.shared.book_at(self.objects, commit)?.rules)
        })
    }

    fn is_trusted(&self, commit: &str) -> bool {
        CommitId::parse(commit).is_some_and(|commit| self.shared.line().contains_key(&commit))
    }

    fn newest(&self) -> &People {
        &self.shared.newest
    }

    fn signed(&self, armour: &str, statement: &[u8]) -> Result<String, String> {
        self.shared.signed(armour, statement)
    }

    fn sealed(&self, commit: &str, record: &Record, approval: &Approval) -> Proof {
        let sealing = self.or_none(commit, |commit| {
            seal(self.objects, commit, record, approval).map(Some)
        });
        match sealing {
            Some(sealing) => proof_of(&sealing),
            None => Proof::None("its commit cannot be read".to_owned()),
        }
    }
}
