//! Opens many files of the work tree in a row. Most of the time goes to the folders above a file, and its neighbours
//! lie in the same one: on Linux a folder is opened once, and its files by their names.

use std::fs::File;
use std::io;
use std::path::Path;

use super::path;

/// Opens files one after the other, best in the order of their paths.
#[derive(Default)]
pub(super) struct Opener {
    #[cfg(target_os = "linux")]
    folder: Option<(String, std::os::fd::OwnedFd)>,
}

impl Opener {
    /// Opens a file by its path in the repository. The walk that listed it went through no link.
    #[cfg(target_os = "linux")]
    pub(super) fn open(&mut self, root: &Path, file: &str) -> io::Result<File> {
        use rustix::fs::{Mode, OFlags, open, openat};
        let Some((above, name)) = file.rsplit_once('/') else {
            return File::open(path::on_disk(root, file));
        };
        let (_, folder) = match self.folder.take() {
            Some(known) if known.0 == above => self.folder.insert(known),
            _ => {
                let flags = OFlags::PATH | OFlags::DIRECTORY | OFlags::CLOEXEC;
                let folder = open(path::on_disk(root, above), flags, Mode::empty())?;
                self.folder.insert((above.to_owned(), folder))
            }
        };
        let flags = OFlags::RDONLY | OFlags::CLOEXEC;
        Ok(File::from(openat(folder, name, flags, Mode::empty())?))
    }

    /// Opens a file by its path in the repository.
    #[cfg(not(target_os = "linux"))]
    pub(super) fn open(&mut self, root: &Path, file: &str) -> io::Result<File> {
        File::open(path::on_disk(root, file))
    }
}
