//! Which paths may be written: plain, relative, with forward slashes, and never into git's own folder.
//!
//! The rules hold on every system, so that a repository made on one can be checked out on another.

use std::path::{Path, PathBuf};

use super::error::{PathFault, StoreError};

/// Longest path that is accepted, in bytes.
const LONGEST: usize = 1_024;

/// Refuses a path that must not be written.
pub(super) fn check(path: &str) -> Result<(), StoreError> {
    match fault(path) {
        None => Ok(()),
        Some(fault) => Err(StoreError::BadPath {
            path: path.chars().take(200).collect(),
            fault,
        }),
    }
}

fn fault(path: &str) -> Option<PathFault> {
    if path.is_empty() {
        return Some(PathFault::Empty);
    }
    if path.len() > LONGEST {
        return Some(PathFault::TooLong);
    }
    if path.chars().any(|c| c == '\\' || c.is_control()) {
        return Some(PathFault::Character);
    }
    let drive = path.as_bytes().get(1) == Some(&b':');
    if path.starts_with('/') || drive {
        return Some(PathFault::Absolute);
    }
    path.split('/').find_map(component_fault)
}

fn component_fault(component: &str) -> Option<PathFault> {
    if matches!(component, "" | "." | "..") {
        return Some(PathFault::Component);
    }
    // HFS+ ignores some zero-width characters and NTFS trailing dots, blanks and streams (CVE-2014-9390).
    let visible: String = component
        .chars()
        .filter(|c| !matches!(*c, '\u{200c}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{206a}'..='\u{206f}' | '\u{feff}'))
        .collect();
    let stem = visible.split(':').next().unwrap_or_default();
    let stem = stem.trim_end_matches(['.', ' ']).to_lowercase();
    matches!(stem.as_str(), ".git" | "git~1").then_some(PathFault::GitFolder)
}

/// The folders above a path, outermost first: `a/b/c` gives `a`, `a/b`.
pub(super) fn parents(path: &str) -> impl Iterator<Item = &str> {
    path.match_indices('/').map(|(at, _)| &path[..at])
}

/// Where a path of the repository lies on disk. The path must have been checked.
pub(super) fn on_disk(root: &Path, path: &str) -> PathBuf {
    let mut full = root.to_path_buf();
    full.extend(path.split('/'));
    full
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn ordinary_paths_pass() {
        for path in [
            "a",
            "incidents/2026/11/20/INC-1.yaml",
            ".gitsm/x.yaml",
            "git",
            ".gitignore",
            "é/ß",
        ] {
            assert_eq!(fault(path), None, "{path}");
        }
    }

    #[test]
    fn hostile_paths_are_named() {
        for (path, expected) in [
            ("", PathFault::Empty),
            ("/etc/passwd", PathFault::Absolute),
            ("C:/x", PathFault::Absolute),
            ("../x", PathFault::Component),
            ("a/../b", PathFault::Component),
            ("a//b", PathFault::Component),
            ("a/", PathFault::Component),
            ("./a", PathFault::Component),
            (".git/config", PathFault::GitFolder),
            ("a/.GIT/hooks/x", PathFault::GitFolder),
            (".git./x", PathFault::GitFolder),
            (".git /x", PathFault::GitFolder),
            (".git::$INDEX_ALLOCATION/x", PathFault::GitFolder),
            (".g\u{200c}it/x", PathFault::GitFolder),
            ("GIT~1/x", PathFault::GitFolder),
            ("a\\b", PathFault::Character),
            ("a\nb", PathFault::Character),
            ("a\0b", PathFault::Character),
            ("a\u{85}b", PathFault::Character),
        ] {
            assert_eq!(fault(path), Some(expected), "{path:?}");
        }
        assert_eq!(fault(&"a".repeat(1_025)), Some(PathFault::TooLong));
    }

    proptest! {
        #[test]
        fn what_passes_stays_below_the_root(path in "[a./\\\\:gitGIT~1 ]{0,12}") {
            if fault(&path).is_none() {
                let full = on_disk(Path::new("/root"), &path);
                prop_assert!(full.starts_with("/root"));
                let plain = full.components().all(|c| !matches!(c, std::path::Component::ParentDir));
                prop_assert!(plain);
                prop_assert!(!path.to_lowercase().split('/').any(|c| c == ".git"));
            }
        }
    }

    #[test]
    fn parents_are_the_folders_above() {
        assert_eq!(parents("a/b/c").collect::<Vec<_>>(), ["a", "a/b"]);
        assert_eq!(parents("a").count(), 0);
    }
}
