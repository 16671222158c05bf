//! Two kinds of lock.
//!
//! **Our own**, `gitsm.lock` in the common git folder, orders gitsm processes of all work trees. The kernel
//! releases it when its holder dies, and those who wait are served in turn; the file itself stays.
//!
//! **Git's**, `index.lock` and its like, exclude git commands. Git cannot tell who left such a file behind,
//! so ours come into being with their content, by a hard link: a marker, or the id of the new commit.
//! Whoever holds our own lock and finds such a file knows that its maker is dead. A lock file without the
//! marker may be git's and is never touched.

use std::fs::{self, File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::mpsc;
use std::thread;
use std::time::{Duration, Instant};

use super::error::StoreError;

/// Content of a lock file of ours that is only there to exclude.
pub(super) const MARKER: &[u8] = b"gitsm holds this lock\n";

/// After how long a waiting caller is told.
const PATIENCE: Duration = Duration::from_secs(1);

/// For what a transaction is waiting, told to the caller after a second.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Waiting {
    /// Another gitsm writes.
    Gitsm,
    /// A git command writes.
    Git,
    /// A remote does not take a push yet.
    Remote,
}

/// The lock among gitsm processes, held until dropped.
#[derive(Debug)]
pub(super) struct OwnLock {
    _file: File,
}

/// Waits for the lock of a file. A blocking lock keeps its place in the kernel's queue, which polling would not; a
/// thread makes the wait bounded. If it gets the lock after we gave up, sending fails and drops the file.
pub(super) fn queue(file: File) -> mpsc::Receiver<io::Result<File>> {
    let (send, receive) = mpsc::channel();
    thread::spawn(move || {
        let locked = file.lock();
        let _ = send.send(locked.map(|()| file));
    });
    receive
}

impl OwnLock {
    /// Takes the lock, waiting until `limit` has passed.
    pub(super) fn take(
        common: &Path,
        limit: Duration,
        told: &mut dyn FnMut(Waiting),
    ) -> Result<Self, StoreError> {
        let path = common.join("gitsm.lock");
        let open = || {
            File::options()
                .create(true)
                .truncate(false)
                .write(true)
                .open(&path)
        };
        let file = open().map_err(StoreError::io("open", &path))?;
        match file.try_lock() {
            Ok(()) => return Ok(OwnLock { _file: file }),
            Err(TryLockError::WouldBlock) => {}
            Err(TryLockError::Error(e)) => return Err(StoreError::io("lock", &path)(e)),
        }
        let receive = queue(file);
        let first = limit.min(PATIENCE);
        let answer = receive.recv_timeout(first).or_else(|_| {
            if limit > first {
                told(Waiting::Gitsm);
            }
            receive.recv_timeout(limit.saturating_sub(first))
        });
        match answer {
            Ok(Ok(file)) => Ok(OwnLock { _file: file }),
            Ok(Err(e)) => Err(StoreError::io("lock", &path)(e)),
            Err(_) => Err(StoreError::Busy { waited: limit }),
        }
    }
}

/// A lock file in git's sense; removed when dropped.
#[derive(Debug)]
pub(super) struct LockFile {
    path: PathBuf,
    armed: bool,
}

impl LockFile {
    /// Makes `path` with this content in one step, waiting while another holds it. `staging` is a file on
    /// the same file system that only the holder of our own lock uses.
    pub(super) fn take(
        path: PathBuf,
        staging: &Path,
        content: &[u8],
        deadline: Instant,
        told: &mut dyn FnMut(Waiting),
    ) -> Result<Self, StoreError> {
        let start = Instant::now();
        let mut pause = Duration::from_millis(1);
        let mut silent = true;
        loop {
            match create(&path, staging, content) {
                Ok(()) => return Ok(LockFile { path, armed: true }),
                Err(e) if e.kind() == io::ErrorKind::AlreadyExists => {}
                Err(e) => return Err(StoreError::io("create", &path)(e)),
            }
            if Instant::now() >= deadline {
                return Err(StoreError::Locked { path });
            }
            if silent && start.elapsed() >= PATIENCE {
                silent = false;
                told(Waiting::Git);
            }
            thread::sleep(pause);
            pause = (pause * 2).min(Duration::from_millis(50));
        }
    }

    /// Renames the lock over the file it guards, which frees the lock.
    pub(super) fn rename_to(mut self, target: &Path) -> Result<(), StoreError> {
        replace_held(&self.path, target).map_err(StoreError::io("replace", target))?;
        self.armed = false;
        Ok(())
    }
}

impl Drop for LockFile {
    fn drop(&mut self) {
        if self.armed {
            // If this fails, the next transaction recognises the file by its content and removes it.
            let _ = fs::remove_file(&self.path);
        }
    }
}

/// Makes a file with its content at once, or fails with `AlreadyExists`.
fn create(path: &Path, staging: &Path, content: &[u8]) -> io::Result<()> {
    let mut file = create_fresh(staging)?;
    io::Write::write_all(&mut file, content)?;
    if content != MARKER {
        file.sync_all()?;
    }
    let linked = match fs::hard_link(staging, path) {
        Err(e) if e.kind() != io::ErrorKind::AlreadyExists => whole(path, content),
        other => other,
    };
    let _ = fs::remove_file(staging);
    linked
}

/// For file systems without hard links: a kill in here leaves an empty lock file, which the user must judge.
fn whole(path: &Path, content: &[u8]) -> io::Result<()> {
    let mut file = File::options().create_new(true).write(true).open(path)?;
    io::Write::write_all(&mut file, content)?;
    file.sync_all()
}

/// Makes a new file, never writing into an old one of that name: a kill may have left it as a second name
/// of a lock file, or of what that has become.
pub(super) fn create_fresh(path: &Path) -> io::Result<File> {
    match fs::remove_file(path) {
        Err(e) if e.kind() != io::ErrorKind::NotFound => Err(e),
        _ => File::options().create_new(true).write(true).open(path),
    }
}

/// Renames over a file. Where the system can, the old one is held open meanwhile and let go on a thread of its
/// own: giving back its room takes the file system longer than all of the rename, and nothing waits for it.
pub(super) fn replace_held(from: &Path, to: &Path) -> io::Result<()> {
    let old = if cfg!(unix) {
        File::open(to).ok()
    } else {
        None
    };
    fs::rename(from, to)?;
    if let Some(old) = old {
        thread::spawn(move || drop(old));
    }
    Ok(())
}

/// Waits until a folder's entries are on the disk, where the system can do that.
pub(super) fn sync_folder(path: &Path) -> io::Result<()> {
    if cfg!(unix) {
        File::open(path)?.sync_all()?;
    }
    Ok(())
}

/// Removes a lock file that a dead gitsm left: the caller holds our own lock, and the content is ours.
pub(super) fn remove_stale(path: &Path, content: &[u8]) -> Result<bool, StoreError> {
    match fs::read(path) {
        Ok(found) if found == content => {
            fs::remove_file(path).map_err(StoreError::io("remove", path))?;
            Ok(true)
        }
        Ok(_) => Ok(false),
        Err(e) if e.kind() == io::ErrorKind::NotFound => Ok(false),
        Err(e) => Err(StoreError::io("read", path)(e)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lock_file_excludes_and_goes_with_its_holder() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("index.lock");
        let now = Instant::now();
        let staging = &folder.path().join("staging");
        let held = LockFile::take(path.clone(), staging, MARKER, now, &mut |_| ()).unwrap();
        assert_eq!(fs::read(&path).unwrap(), MARKER);
        let refused = LockFile::take(path.clone(), staging, MARKER, now, &mut |_| ());
        assert!(matches!(refused, Err(StoreError::Locked { .. })));
        drop(held);
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
    }

    #[test]
    fn only_our_own_stale_locks_are_removed() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("index.lock");
        assert!(!remove_stale(&path, MARKER).unwrap());
        fs::write(&path, "").unwrap();
        assert!(!remove_stale(&path, MARKER).unwrap());
        fs::write(&path, "DIRC").unwrap();
        assert!(!remove_stale(&path, MARKER).unwrap());
        fs::write(&path, MARKER).unwrap();
        assert!(remove_stale(&path, MARKER).unwrap());
        assert!(!path.exists());
    }

    #[test]
    fn waiting_for_the_own_lock_is_bounded_and_told() {
        let folder = tempfile::tempdir().unwrap();
        let none = &mut |_| ();
        let held = OwnLock::take(folder.path(), Duration::ZERO, none).unwrap();
        let refused = OwnLock::take(folder.path(), Duration::from_millis(5), none);
        assert!(matches!(refused, Err(StoreError::Busy { .. })));
        let mut told = Vec::new();
        let limit = Duration::from_millis(1_020);
        let refused = OwnLock::take(folder.path(), limit, &mut |what| told.push(what));
        assert!(matches!(refused, Err(StoreError::Busy { .. })));
        assert_eq!(told, [Waiting::Gitsm]);
        drop(held);
        assert!(OwnLock::take(folder.path(), Duration::from_secs(5), none).is_ok());
    }
}
