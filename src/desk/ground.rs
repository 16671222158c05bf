//! On what a write is made: the work tree with everything that goes with it, or aside, on any commit.

use crate::store::{Aside, CommitId, StatementSigner, StoreError, Transaction};

/// On what a write is made.
pub enum Ground<'d> {
    /// HEAD, its branch, the index and the work tree.
    Work(Box<Transaction<'d>>),
    /// A commit that nothing here points at; for the branch of a remote.
    Aside(Aside<'d>),
}

impl Ground<'_> {
    pub fn head(&self) -> Option<CommitId> {
        match self {
            Ground::Work(tx) => tx.head(),
            Ground::Aside(aside) => aside.head(),
        }
    }

    pub fn sign_with(&mut self, signer: &StatementSigner) {
        match self {
            Ground::Work(tx) => tx.sign_with(signer),
            Ground::Aside(aside) => aside.sign_with(signer),
        }
    }

    pub fn exists(&self, path: &str) -> Result<bool, StoreError> {
        match self {
            Ground::Work(tx) => tx.exists(path),
            Ground::Aside(aside) => aside.exists(path),
        }
    }

    pub fn read(&mut self, path: &str) -> Result<Option<Vec<u8>>, StoreError> {
        match self {
            Ground::Work(tx) => tx.read(path),
            Ground::Aside(aside) => aside.read(path),
        }
    }

    pub fn put(&mut self, path: &str, text: String) -> Result<(), StoreError> {
        match self {
            Ground::Work(tx) => tx.put(path, text),
            Ground::Aside(aside) => aside.put(path, text),
        }
    }
}
