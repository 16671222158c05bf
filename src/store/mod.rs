//! The store: the only module that knows git.
//!
//! Everything else sees plain values: paths with forward slashes, bytes, [`CommitId`], [`Commit`]. Reading
//! takes no lock and works in bare, shallow and partial clones; writing is one [`Transaction`], one commit,
//! described in `publish`. What needs history refuses a shallow clone.
//!
//! Text is written byte for byte: filters such as `core.autocrlf` are honoured when a file is compared with
//! HEAD, and not when it is written, so the index holds what is in the commit and `git status` is clean.

mod advance;
mod aside;
mod bringers;
pub mod bulk;
mod clone;
mod commit;
mod compare;
mod durable;
mod error;
mod fault;
mod folders;
mod halt;
mod history;
mod hooks;
mod identity;
mod index;
mod index_ext;
mod index_file;
mod journal;
mod layout;
mod ledger;
mod line;
mod lineage;
mod listing;
mod local;
mod lock;
mod meet;
mod objects;
mod opener;
mod pack;
mod path;
mod program;
mod publish;
mod range;
mod raw;
mod read;
mod recover;
mod reference;
pub mod remote;
mod revision;
mod settings;
mod shelf;
mod sign;
mod splice;
mod statement;
mod together;
pub mod trailer;
pub mod transaction;
mod tree;
mod turn;
mod unmerged;
mod verify;
mod walk;
mod worktree;

#[cfg(test)]
mod tests;

use std::cell::OnceCell;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, Once, OnceLock};

use git2::{ErrorClass, ErrorCode, Oid, Repository, Tree};

pub use advance::Advance;
pub use aside::Aside;
pub use clone::Followed;
pub use commit::{Commit, CommitId, SignatureFormat, SignatureState};
pub use error::{Edit, PathFault, StoreError};
pub use halt::Halt;
pub use hooks::Installed;
pub use identity::{Environment, Identity};
pub use ledger::Landed;
pub use lineage::{Content, Stage};
pub use lock::Waiting;
pub use meet::{Files, Pair, Undecided};
pub use objects::Objects;
pub use range::Step;
pub use read::{FileEntry, FileKind, Reader, View};
pub use recover::Recovered;
pub use statement::{
    BadSignature, SignedBy, StatementSigner, verify as verify_statement, verify_listed,
};
pub use trailer::Message;
pub use transaction::Transaction;
pub use turn::{Letter, Queue, Turn, Waited};
pub use unmerged::{Operation, Unmerged};
pub use walk::{BlobId, Change, Extent, TreeId, WalkedCommit};

use identity::Role;
use layout::Layout;
use pack::Shelved;
use settings::Settings;

/// An open repository.
pub struct Store {
    repo: Repository,
    layout: Layout,
    environment: Environment,
    /// Folders of objects beside those of the repository, as in a hook's quarantine.
    objects: Vec<PathBuf>,
    packs: Shelved,
    /// Objects that no thread reads from now.
    idle: Mutex<Vec<Objects>>,
    census: Arc<OnceLock<objects::Census>>,
    /// The commits of a history without branches, newest first.
    straight: OnceCell<Vec<git2::Oid>>,
}

/// What [`Store::init`] found or made.
pub struct Initialised {
    /// The repository.
    pub store: Store,
    /// Whether it was made just now.
    pub created: bool,
}

impl Store {
    /// Opens the repository that a folder lies in; works below its root, in a linked work tree and in a
    /// bare repository.
    pub fn discover(start: &Path, environment: Environment) -> Result<Self, StoreError> {
        prepare_library();
        let repo = Repository::discover(start).map_err(|e| unopened(start, e))?;
        Store::of(repo, environment)
    }

    /// Makes a repository in a folder, which is created if need be, or opens the one it lies in.
    ///
    /// The first branch is `main`, unless the user's `init.defaultBranch` says otherwise.
    pub fn init(folder: &Path, environment: Environment) -> Result<Initialised, StoreError> {
        prepare_library();
        std::fs::create_dir_all(folder).map_err(StoreError::io("create", folder))?;
        match Store::discover(folder, environment.clone()) {
            Err(StoreError::NotARepository { .. }) => {}
            other => {
                return other.map(|store| Initialised {
                    store,
                    created: false,
                });
            }
        }
        let branch = Settings::outside(&environment)?.string("init.defaultBranch");
        let mut options = git2::RepositoryInitOptions::new();
        options.initial_head(branch.as_deref().unwrap_or("main"));
        let repo = Repository::init_opts(folder, &options);
        let repo = repo.map_err(StoreError::git("make a repository"))?;
        Ok(Initialised {
            store: Store::of(repo, environment)?,
            created: true,
        })
    }

    fn of(repo: Repository, environment: Environment) -> Result<Self, StoreError> {
        settings::redirect(&repo, &environment)?;
        let layout = Layout::of(&repo);
        Ok(Store {
            packs: Shelved::of(vec![layout.common.join("objects")]),
            repo,
            layout,
            environment,
            objects: Vec::new(),
            idle: Mutex::default(),
            census: Arc::default(),
            straight: OnceCell::new(),
        })
    }

    /// Root of the work tree; none when bare.
    pub fn root(&self) -> Option<&Path> {
        self.layout.root.as_deref()
    }

    /// The git folder that all linked work trees share: the place for disposable caches.
    pub fn common_dir(&self) -> &Path {
        &self.layout.common
    }

    /// The commit HEAD is at; none on an unborn branch.
    pub fn head(&self) -> Result<Option<CommitId>, StoreError> {
        Ok(reference::head(&self.repo)?.oid.map(CommitId::from_oid))
    }

    /// Name of the branch HEAD is on, also when unborn; none when detached.
    pub fn branch(&self) -> Option<String> {
        let head = reference::head(&self.repo).ok()?;
        head.reference
            .strip_prefix("refs/heads/")
            .map(str::to_owned)
    }

    /// Whether HEAD names a commit rather than a branch, as in CI.
    pub fn is_detached(&self) -> bool {
        reference::head(&self.repo).is_ok_and(|head| head.is_detached())
    }

    /// Whether there is no work tree.
    pub fn is_bare(&self) -> bool {
        self.layout.root.is_none()
    }

    /// Whether history is cut off.
    pub fn is_shallow(&self) -> bool {
        let file = std::fs::metadata(self.layout.common.join("shallow"));
        file.is_ok_and(|file| file.len() > 0)
    }

    /// Whether an interrupted write waits to be settled by the next [`Store::begin`].
    pub fn has_unfinished(&self) -> bool {
        self.layout.journal().exists()
    }

    /// Who is working, as git would name the author of a commit.
    pub fn identity(&self) -> Result<Identity, StoreError> {
        identity::identity(&self.settings()?, &self.environment, Role::Author)
    }

    /// Who the user is for git as a committer.
    ///
    /// # Errors
    /// When git does not know.
    pub fn committer(&self) -> Result<Identity, StoreError> {
        identity::identity(&self.settings()?, &self.environment, Role::Committer)
    }

    /// A setting of git, such as `core.editor`; none when unset or empty.
    pub fn setting(&self, key: &str) -> Option<String> {
        self.settings().ok()?.string(key)
    }

    /// Whether git is set to have commits signed.
    pub fn signs(&self) -> bool {
        self.settings()
            .is_ok_and(|settings| settings.boolean(sign::WHETHER) == Some(true))
    }

    fn settings(&self) -> Result<Settings, StoreError> {
        Settings::of(&self.repo, &self.environment)
    }
}

/// The tree of a commit; none for none.
fn tree_of(repo: &Repository, commit: Option<Oid>) -> Result<Option<Tree<'_>>, StoreError> {
    let Some(commit) = commit else {
        return Ok(None);
    };
    let tree = repo.find_commit(commit).and_then(|commit| commit.tree());
    tree.map(Some).map_err(StoreError::git("read a commit"))
}

/// Sets what libgit2 keeps for the whole process.
fn prepare_library() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        // Objects are checked by `git fsck`; hashing each again doubles the time of a cold read.
        git2::opts::strict_hash_verification(false);
        // In a partial clone a tree may name files that are fetched only when they are read.
        git2::opts::strict_object_creation(false);
        allow_partial_clones();
    });
}

/// Has libgit2 open partial clones; what they lack is fetched by the git program.
#[allow(unsafe_code)] // git2 has no safe call for it
fn allow_partial_clones() {
    // SAFETY: set once, before any repository is open; the once-guard above excludes a second thread.
    let _ = unsafe { git2::opts::set_extensions(&["partialclone"]) };
}

fn unopened(start: &Path, e: git2::Error) -> StoreError {
    let path = start.to_path_buf();
    match (e.code(), e.class()) {
        (ErrorCode::NotFound, _) => StoreError::NotARepository { start: path },
        (ErrorCode::Owner, _) => StoreError::Owner { path },
        (_, ErrorClass::Repository) => StoreError::Unsupported {
            what: e.message().to_owned(),
        },
        _ => StoreError::git("open the repository")(e),
    }
}
