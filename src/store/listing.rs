//! What lies in a folder.
//!
//! A desk has a folder a day. On Linux the list of the kernel is read as it is, into one buffer: the standard library
//! asks about each folder once more, and copies each name.

use std::ffi::OsStr;
use std::fs::FileType;
use std::io::{self, ErrorKind};
use std::path::Path;

/// What a name in a folder stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Lies {
    /// A folder.
    Folder,
    /// An ordinary file.
    File,
    /// A symbolic link.
    Link,
    /// A pipe, a device, a socket.
    Other,
}

impl Lies {
    /// What the standard library calls it.
    pub(super) fn of(kind: FileType) -> Self {
        match kind {
            kind if kind.is_dir() => Lies::Folder,
            kind if kind.is_symlink() => Lies::Link,
            kind if kind.is_file() => Lies::File,
            _ => Lies::Other,
        }
    }
}

/// Tells each name in a folder, in no order. What vanishes meanwhile is left out, and so is a folder that has
/// vanished itself: somebody else committed.
///
/// # Errors
/// When the folder cannot be read.
pub(super) fn list(folder: &Path, mut each: impl FnMut(&OsStr, Lies)) -> io::Result<()> {
    match in_folder(folder, &mut each) {
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(()),
        result => result,
    }
}

#[cfg(target_os = "linux")]
fn in_folder(folder: &Path, each: &mut dyn FnMut(&OsStr, Lies)) -> io::Result<()> {
    use std::os::unix::ffi::OsStrExt;

    use rustix::fs::{FileType, Mode, OFlags, RawDir, open};

    /// Room for every name of a usual folder; a fuller one is read in several steps.
    const ROOM: usize = 8_192;
    let flags = OFlags::RDONLY | OFlags::DIRECTORY | OFlags::CLOEXEC;
    let opened = open(folder, flags, Mode::empty())?;
    let mut room = Vec::with_capacity(ROOM);
    let mut names = RawDir::new(&opened, room.spare_capacity_mut());
    while let Some(entry) = names.next() {
        let entry = entry?;
        let name = OsStr::from_bytes(entry.file_name().to_bytes());
        let lies = match entry.file_type() {
            FileType::RegularFile => Lies::File,
            FileType::Directory => Lies::Folder,
            FileType::Symlink => Lies::Link,
            // Some file systems do not say it in the list.
            FileType::Unknown => match std::fs::symlink_metadata(folder.join(name)) {
                Err(error) if error.kind() == ErrorKind::NotFound => continue,
                found => Lies::of(found?.file_type()),
            },
            _ => Lies::Other,
        };
        if name != "." && name != ".." {
            each(name, lies);
        }
    }
    Ok(())
}

#[cfg(not(target_os = "linux"))]
fn in_folder(folder: &Path, each: &mut dyn FnMut(&OsStr, Lies)) -> io::Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        match entry.file_type() {
            Err(error) if error.kind() == ErrorKind::NotFound => {}
            kind => each(&entry.file_name(), Lies::of(kind?)),
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn listed(folder: &Path) -> Vec<(String, Lies)> {
        let mut all = Vec::new();
        let told = |name: &OsStr, lies| all.push((name.to_string_lossy().into_owned(), lies));
        list(folder, told).unwrap();
        all.sort_by(|one, other| one.0.cmp(&other.0));
        all
    }

    #[test]
    fn names_come_with_what_they_stand_for() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::create_dir(folder.path().join("b")).unwrap();
        std::fs::write(folder.path().join("a"), "").unwrap();
        #[cfg(unix)]
        std::os::unix::fs::symlink("a", folder.path().join("c")).unwrap();
        let all = listed(folder.path());
        assert_eq!(
            all[..2],
            [("a".to_owned(), Lies::File), ("b".to_owned(), Lies::Folder)]
        );
        #[cfg(unix)]
        assert_eq!(all[2..], [("c".to_owned(), Lies::Link)]);
    }

    #[test]
    fn a_folder_of_many_long_names_is_read_to_its_end() {
        let folder = tempfile::tempdir().unwrap();
        let names: Vec<String> = (100..400)
            .map(|n| format!("{n}{}", "x".repeat(200)))
            .collect();
        for name in &names {
            std::fs::write(folder.path().join(name), "").unwrap();
        }
        let all = listed(folder.path());
        assert!(all.iter().map(|(name, _)| name).eq(&names));
    }

    #[test]
    fn a_folder_that_is_gone_is_empty_and_a_file_is_none() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(listed(&folder.path().join("gone")), []);
        std::fs::write(folder.path().join("file"), "").unwrap();
        assert!(list(&folder.path().join("file"), |_, _| {}).is_err());
    }
}
