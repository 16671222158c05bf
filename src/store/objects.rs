//! The objects of a repository as one thread reads them: commits, their files and folders.

use std::cell::RefCell;
use std::collections::HashMap;
use std::io::Write;
use std::sync::{Arc, OnceLock};

use chrono::DateTime;
use foldhash::fast::RandomState;
use git2::{ErrorClass, ErrorCode, ObjectType, Oid, Repository};
use sha1::{Digest, Sha1};

use super::commit::{Commit, CommitId, SignatureState};
use super::error::StoreError;
use super::identity::Identity;
use super::pack::{Object, Unpacker};
use super::raw::{Entries, Entry, Head, Parts};
use super::walk::{BlobId, Change, Signed, TreeId, WalkedCommit};
use super::{trailer, verify};

/// A repository that one thread reads objects from. Every object that is handed out was held against its id.
pub struct Objects {
    pub(super) repo: Repository,
    pub(super) packs: RefCell<Unpacker>,
    /// Trees that were read last: those of a commit are those of its child's parent.
    pub(super) trees: RefCell<HashMap<Oid, Arc<[u8]>, RandomState>>,
    pub(super) heads: RefCell<HashMap<Oid, Arc<Head>, RandomState>>,
    pub(super) census: Arc<OnceLock<Census>>,
}

/// Commits that were read beforehand, for all threads: their headers and, unless there are very many, their bytes.
pub(super) type Census = HashMap<Oid, Counted, RandomState>;
type Counted = (Arc<Head>, Option<Arc<[u8]>>);

/// So many trees are kept, before it begins anew; and so many headers of commits.
const TREES: usize = 2_048;
const HEADS: usize = 65_536;

/// What a failure to read an object means: it is not there, or it is damaged.
pub(super) fn unreadable(what: &'static str) -> impl FnOnce(git2::Error) -> StoreError {
    move |source| match source.code() {
        ErrorCode::NotFound => StoreError::Missing {
            what,
            source: Box::new(source),
        },
        _ => StoreError::Damaged {
            what,
            source: Box::new(source),
        },
    }
}

impl Objects {
    /// The bytes of a file.
    ///
    /// # Errors
    /// When it is missing or damaged.
    pub fn read(&self, blob: BlobId) -> Result<Vec<u8>, StoreError> {
        let found = self.object(blob.oid, ObjectType::Blob);
        Ok(found.map_err(unreadable("a file"))?.to_vec())
    }

    /// The bytes of an object of this type. What a pack of ours cannot give is left to libgit2.
    pub(super) fn object(&self, oid: Oid, kind: ObjectType) -> Result<Arc<[u8]>, git2::Error> {
        let packed = self.packs.borrow_mut().read(oid);
        let packed = packed.filter(|object| hashed(object) == Some(oid));
        let (found, bytes) = match packed {
            Some(object) => object,
            None => {
                let odb = self.repo.odb()?;
                let object = odb.read(oid)?;
                (object.kind(), Arc::from(object.data()))
            }
        };
        if found != kind {
            let message = "an object is of another type than what names it says";
            return Err(git2::Error::new(
                ErrorCode::NotFound,
                ErrorClass::Odb,
                message,
            ));
        }
        Ok(bytes)
    }

    pub(super) fn tree(&self, oid: Oid) -> Result<Arc<[u8]>, git2::Error> {
        if let Some(known) = self.trees.borrow().get(&oid) {
            return Ok(Arc::clone(known));
        }
        let tree = self.object(oid, ObjectType::Tree)?;
        let mut trees = self.trees.borrow_mut();
        if trees.len() >= TREES {
            trees.clear();
        }
        trees.insert(oid, Arc::clone(&tree));
        Ok(tree)
    }

    /// What was read of a commit beforehand.
    fn counted(&self, oid: Oid) -> Option<&Counted> {
        self.census.get()?.get(&oid)
    }

    /// The bytes of a commit.
    pub(super) fn commit_bytes(&self, oid: Oid) -> Result<Arc<[u8]>, git2::Error> {
        match self.counted(oid) {
            Some((_, Some(bytes))) => Ok(Arc::clone(bytes)),
            _ => self.object(oid, ObjectType::Commit),
        }
    }

    /// The header of a commit.
    pub(super) fn head(&self, oid: Oid) -> Result<Arc<Head>, git2::Error> {
        if let Some((known, _)) = self.counted(oid) {
            return Ok(Arc::clone(known));
        }
        if let Some(known) = self.heads.borrow().get(&oid) {
            return Ok(Arc::clone(known));
        }
        let bytes = self.commit_bytes(oid)?;
        let head = self.head_of(oid, &bytes)?;
        Ok(self.known(oid, head))
    }

    pub(super) fn head_of(&self, oid: Oid, bytes: &[u8]) -> Result<Head, git2::Error> {
        let text = std::str::from_utf8(bytes).ok();
        if let Some(head) = text.and_then(Head::of) {
            return Ok(head);
        }
        let commit = self.repo.find_commit(oid)?;
        Ok(Head {
            tree: commit.tree_id(),
            parents: commit.parent_ids().collect(),
            at: commit.time().seconds(),
        })
    }

    /// The parents that a commit names.
    ///
    /// # Errors
    /// When it is missing or damaged.
    pub fn parents_named(&self, commit: &CommitId) -> Result<Vec<CommitId>, StoreError> {
        let head = self.head(commit.oid()).map_err(unreadable("a commit"))?;
        let parents = head.parents.iter();
        Ok(parents.map(|id| CommitId::from_oid(*id)).collect())
    }

    fn known(&self, oid: Oid, head: Head) -> Arc<Head> {
        let head = Arc::new(head);
        let mut heads = self.heads.borrow_mut();
        if heads.len() >= HEADS {
            heads.clear();
        }
        heads.insert(oid, Arc::clone(&head));
        head
    }

    /// The mode and id of what is at a path below a tree.
    fn at(&self, tree: Oid, path: &str) -> Result<Option<(u32, Oid)>, git2::Error> {
        let mut found = (0o040_000, tree);
        for name in path.split('/') {
            let Some(TreeId(above)) = folder(found) else {
                return Ok(None);
            };
            let tree = self.tree(above)?;
            let mut entries = Entries::of(&tree);
            let named = |entry: &Result<Entry<'_>, _>| !matches!(entry, Ok(entry) if entry.name != name.as_bytes());
            match entries.find(named).transpose()? {
                Some(entry) => found = (entry.mode, entry.oid()?),
                None => return Ok(None),
            }
        }
        Ok(Some(found))
    }

    /// The mode and id of what is at a path of a commit.
    fn entry(&self, commit: &CommitId, path: &str) -> Result<Option<(u32, Oid)>, StoreError> {
        let head = self.head(commit.oid()).map_err(unreadable("a commit"))?;
        self.at(head.tree, path).map_err(unreadable("a folder"))
    }

    /// The folder at a path of a commit.
    ///
    /// # Errors
    /// When an object is missing or damaged.
    pub fn folder(&self, commit: &CommitId, path: &str) -> Result<Option<TreeId>, StoreError> {
        Ok(self.entry(commit, path)?.and_then(folder))
    }

    /// The file at a path of a commit.
    ///
    /// # Errors
    /// When an object is missing or damaged.
    pub fn file(&self, commit: &CommitId, path: &str) -> Result<Option<BlobId>, StoreError> {
        Ok(self.entry(commit, path)?.and_then(blob))
    }

    /// The folder of this name in another.
    ///
    /// # Errors
    /// When an object is missing or damaged.
    pub fn below(&self, above: TreeId, name: &str) -> Result<Option<TreeId>, StoreError> {
        let found = self.at(above.0, name).map_err(unreadable("a folder"))?;
        Ok(found.and_then(folder))
    }

    /// Every file below a folder, in order; `prefix` goes before the names.
    ///
    /// # Errors
    /// When an object is missing or damaged.
    pub fn files(&self, folder: TreeId, prefix: &str) -> Result<Vec<(String, BlobId)>, StoreError> {
        let mut found = Vec::new();
        let mut path = format!("{prefix}/");
        self.compare(None, Some(folder.0), &mut path, &mut found)
            .map_err(unreadable("a folder"))?;
        let file = |change: Change| Some((change.path, change.new?));
        Ok(found.into_iter().filter_map(file).collect())
    }

    /// Where two histories met last; several when they crossed.
    ///
    /// # Errors
    /// When an object is missing or damaged.
    pub fn bases(&self, one: &CommitId, other: &CommitId) -> Result<Vec<CommitId>, StoreError> {
        match self.repo.merge_bases(one.oid(), other.oid()) {
            Ok(bases) => Ok(bases.iter().map(|oid| CommitId::from_oid(*oid)).collect()),
            Err(e) if e.code() == ErrorCode::NotFound => Ok(Vec::new()),
            Err(e) => Err(unreadable("the history")(e)),
        }
    }

    /// Whether a commit leads to another, or is the same.
    ///
    /// # Errors
    /// When a commit is missing or damaged.
    pub fn leads_to(&self, from: &CommitId, to: &CommitId) -> Result<bool, StoreError> {
        if from == to {
            return Ok(true);
        }
        let answer = self.repo.graph_descendant_of(to.oid(), from.oid());
        answer.map_err(unreadable("the history"))
    }

    /// The armoured signature of a commit that is not as git writes it, and the bytes it is over.
    fn odd_signature(&self, id: Oid) -> Result<Signed, git2::Error> {
        match self.repo.extract_signature(&id, None) {
            Ok((armour, payload)) => Ok(Some((
                String::from_utf8_lossy(&armour).into_owned(),
                payload.to_vec(),
            ))),
            Err(e) if e.code() == ErrorCode::NotFound => Ok(None),
            Err(e) => Err(e),
        }
    }

    pub(super) fn step(&self, id: Oid, folder: &str) -> Result<WalkedCommit, StoreError> {
        let read = || -> Result<WalkedCommit, git2::Error> {
            let (commit, signed, head) = self.commit(id)?;
            let below = |tree: Oid| {
                let found = self.at(tree, folder)?;
                Ok::<_, git2::Error>(found.and_then(self::folder))
            };
            let mut changes = Vec::new();
            let mut folders = Vec::new();
            let mut latest = None;
            for parent in &head.parents {
                let parent = self.head(*parent)?;
                changes.push(self.changes(Some(parent.tree), head.tree)?);
                folders.push(below(parent.tree)?);
                latest = latest.max(Some(parent.at));
            }
            if changes.is_empty() {
                changes.push(self.changes(None, head.tree)?);
            }
            let parents = head.parents.iter();
            Ok(WalkedCommit {
                folders,
                parent_committed: latest.and_then(|at| DateTime::from_timestamp(at, 0)),
                parents: parents.map(|id| CommitId::from_oid(*id)).collect(),
                folder: below(head.tree)?,
                commit,
                signed,
                changes,
            })
        };
        read().map_err(unreadable("a commit"))
    }

    /// What a commit says, its signature and its header.
    fn commit(&self, id: Oid) -> Result<(Commit, Signed, Arc<Head>), git2::Error> {
        let bytes = self.commit_bytes(id)?;
        let text = std::str::from_utf8(&bytes).ok();
        let Some((text, parts)) = text.and_then(|text| Some((text, Parts::of(text)?))) else {
            let said = said(&self.repo.find_commit(id)?);
            return Ok((said, self.odd_signature(id)?, self.head(id)?));
        };
        let (said, signed) = (parts.said(id, text), parts.signature(text));
        let head = match self.counted(id) {
            Some((known, _)) => Arc::clone(known),
            None => self.known(id, parts.head),
        };
        Ok((said, signed, head))
    }

    /// The paths in which a commit differs from another, or from nothing, in order.
    ///
    /// # Errors
    /// When an object is missing or damaged.
    pub fn changed(
        &self,
        from: Option<&CommitId>,
        to: &CommitId,
    ) -> Result<Vec<Change>, StoreError> {
        let tree = |id: &CommitId| -> Result<Oid, git2::Error> {
            Ok(self.repo.find_commit(id.oid())?.tree_id())
        };
        let read = || {
            let from = from.map(tree).transpose()?;
            self.changes(from, tree(to)?)
        };
        read().map_err(unreadable("the history"))
    }

    pub(super) fn changes(&self, old: Option<Oid>, new: Oid) -> Result<Vec<Change>, git2::Error> {
        let mut found = Vec::new();
        self.compare(old, Some(new), &mut String::new(), &mut found)?;
        Ok(found)
    }
}

/// The id of an object by its bytes. It is damage that is looked for: objects made to collide never come into a
/// repository, because git looks for them when it takes objects in.
fn hashed((kind, bytes): &Object) -> Option<Oid> {
    let mut hash = Sha1::new();
    let mut head = [0; 32];
    let mut rest = &mut head[..];
    write!(rest, "{} {}\0", kind.str(), bytes.len()).ok()?;
    let left = rest.len();
    hash.update(&head[..head.len() - left]);
    hash.update(bytes);
    Oid::from_bytes(&hash.finalize()).ok()
}

/// What a commit says about itself.
pub(super) fn said(commit: &git2::Commit<'_>) -> Commit {
    let message = String::from_utf8_lossy(commit.message_raw_bytes()).into_owned();
    let signature = match commit.header_field_bytes("gpgsig") {
        Ok(text) => SignatureState::Present {
            format: verify::format(&text),
        },
        Err(_) => SignatureState::Unsigned,
    };
    let (author, committer) = (commit.author(), commit.committer());
    let instant = |who: &git2::Signature<'_>| {
        DateTime::from_timestamp(who.when().seconds(), 0).unwrap_or(DateTime::UNIX_EPOCH)
    };
    let person = |who: &git2::Signature<'_>| Identity {
        name: String::from_utf8_lossy(who.name_bytes()).into_owned(),
        email: String::from_utf8_lossy(who.email_bytes()).into_owned(),
    };
    Commit {
        id: CommitId::from_oid(commit.id()),
        authored: instant(&author),
        committed: instant(&committer),
        author: person(&author),
        committer: person(&committer),
        subject: trailer::subject(&message),
        trailers: trailer::parse(&message),
        signature,
    }
}

fn folder((mode, oid): (u32, Oid)) -> Option<TreeId> {
    (mode & 0o170_000 == 0o040_000).then_some(TreeId(oid))
}

pub(super) fn blob((mode, oid): (u32, Oid)) -> Option<BlobId> {
    folder((mode, oid))
        .is_none()
        .then_some(BlobId { oid, mode })
}
