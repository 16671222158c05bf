//! One after the other on one machine: jobs of one runner that push to the same branch. At once each would make the
//! pushes of the others void; in a row each has what the one before has left.
//!
//! It is a courtesy between processes of one user, and nothing depends on it: whoever cannot take part, or has waited
//! for long enough, goes on.

use std::fs::File;
use std::path::{Path, PathBuf};
use std::time::Duration;

use super::Store;
use super::lock::queue;
use crate::model::digest::Digest;

/// So long a turn is waited for: some dozens of them.
const PATIENCE: Duration = Duration::from_secs(5);

/// Our turn, until it is dropped.
#[derive(Debug)]
pub struct Turn {
    waited: bool,
    _file: File,
}

impl Turn {
    /// Whether somebody else's came before, who may have pushed meanwhile.
    pub fn waited(&self) -> bool {
        self.waited
    }

    fn take(folder: &Path, name: &str, patience: Duration) -> Option<Turn> {
        let path = folder.join(name);
        let file = File::options().create(true).append(true).open(&path).ok()?;
        if file.try_lock().is_ok() {
            return Some(Turn {
                waited: false,
                _file: file,
            });
        }
        let file = queue(file).recv_timeout(patience).ok()?.ok()?;
        Some(Turn {
            waited: true,
            _file: file,
        })
    }
}

impl Store {
    /// Waits until no other process of this user pushes to a branch of a remote from this machine; none when that
    /// takes too long or cannot be told.
    pub fn turn(&self, remote: &str, branch: &str) -> Option<Turn> {
        let named = self.setting(&format!("remote.{remote}.url"));
        let address = named.unwrap_or_else(|| remote.to_owned());
        let digest = Digest::of(format!("{address}\n{branch}").as_bytes()).to_string();
        // Two branches may have one file, and then wait for each other; but there are never more than these files. They
        // stay: a file that is made anew would be another queue.
        let name = digest.rsplit(':').next()?.get(..2)?;
        let folder = private(&tempfile::env::temp_dir(), &self.layout.git_dir)?;
        Turn::take(&folder, name, PATIENCE)
    }
}

/// A folder that only the owner of this clone can write to.
#[cfg(unix)]
fn private(above: &Path, clone: &Path) -> Option<PathBuf> {
    use std::os::unix::fs::{DirBuilderExt, MetadataExt};

    let owner = clone.metadata().ok()?.uid();
    let folder = above.join(format!("gitsm-turns-{owner}"));
    let _ = std::fs::DirBuilder::new().mode(0o700).create(&folder);
    let found = folder.symlink_metadata().ok()?;
    let ours = found.is_dir() && found.uid() == owner && found.mode() & 0o077 == 0;
    ours.then_some(folder)
}

#[cfg(not(unix))]
fn private(_: &Path, _: &Path) -> Option<PathBuf> {
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::os::unix::fs::PermissionsExt;

    const SHORT: Duration = Duration::from_millis(50);
    const LONG: Duration = Duration::from_secs(10);

    #[test]
    fn one_goes_after_the_other_and_knows_it() {
        let folder = tempfile::tempdir().unwrap();
        let take = |name, patience| Turn::take(folder.path(), name, patience);
        let first = take("a", LONG).unwrap();
        assert!(!first.waited());
        assert!(take("a", SHORT).is_none());
        assert!(!take("b", SHORT).unwrap().waited());
        let second = std::thread::scope(|scope| {
            let second = scope.spawn(|| take("a", LONG).unwrap().waited());
            std::thread::sleep(SHORT);
            drop(first);
            second.join().unwrap()
        });
        assert!(second);
    }

    #[test]
    fn a_folder_that_others_can_write_to_is_not_used() {
        let above = tempfile::tempdir().unwrap();
        let clone = above.path();
        let folder = private(above.path(), clone).unwrap();
        assert_eq!(private(above.path(), clone), Some(folder.clone()));
        std::fs::set_permissions(&folder, std::fs::Permissions::from_mode(0o777)).unwrap();
        assert_eq!(private(above.path(), clone), None);
        std::fs::remove_dir(&folder).unwrap();
        std::os::unix::fs::symlink(above.path(), &folder).unwrap();
        assert_eq!(private(above.path(), clone), None);
        std::fs::remove_file(&folder).unwrap();
        std::fs::write(&folder, "").unwrap();
        assert_eq!(private(above.path(), clone), None);
    }
}
