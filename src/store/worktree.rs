//! Files of the work tree: read and replaced whole, never through a symbolic link.
//!
//! A new file is staged inside the git folder and renamed, so that neither a reader nor `git add` ever sees
//! half a file or a stray one. Where the git folder is on another file system, it is staged beside its
//! target under a name that recovery knows.

use std::collections::BTreeSet;
use std::fs::{self, File, Metadata};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

use super::error::StoreError;
use super::index::Stat;
use super::layout::Layout;
use super::lock::{create_fresh, sync_folder};
use super::path::{on_disk, parents};
use super::together;

/// What lies at a path; refuses what leads through a link or is no plain file.
pub(super) fn look(root: &Path, path: &str) -> Result<Option<Metadata>, StoreError> {
    for folder in parents(path) {
        match kind(&on_disk(root, folder))? {
            None => return Ok(None),
            Some(found) if found.is_dir() => {}
            Some(found) => return Err(taken(&found, path)),
        }
    }
    match kind(&on_disk(root, path))? {
        Some(found) if !found.is_file() => Err(taken(&found, path)),
        found => Ok(found),
    }
}

fn kind(full: &Path) -> Result<Option<Metadata>, StoreError> {
    match fs::symlink_metadata(full) {
        Ok(found) => Ok(Some(found)),
        Err(e) if matches!(e.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => Ok(None),
        Err(e) => Err(StoreError::io("look at", full)(e)),
    }
}

fn taken(found: &Metadata, path: &str) -> StoreError {
    let path = path.to_owned();
    match found.is_symlink() {
        true => StoreError::Symlink { path },
        false => StoreError::NotAFile { path },
    }
}

/// The bytes of a file; none when it does not exist.
pub(super) fn read(root: &Path, path: &str) -> Result<Option<Vec<u8>>, StoreError> {
    if look(root, path)?.is_none() {
        return Ok(None);
    }
    let full = on_disk(root, path);
    match fs::read(&full) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(e) if e.kind() == ErrorKind::NotFound => Ok(None),
        Err(e) => Err(StoreError::io("read", &full)(e)),
    }
}

/// Folders whose entries changed; a rename is on the disk only once its folder is.
#[derive(Debug, Default)]
pub(super) struct Touched(BTreeSet<PathBuf>);

impl Touched {
    /// Waits until all of them are on the disk. One that is gone needs nothing.
    pub(super) fn sync(&self) -> Result<(), StoreError> {
        let there = self.0.iter().filter(|folder| folder.is_dir());
        let there: Vec<&PathBuf> = there.collect();
        together::each(&there, |_, folder| {
            sync_folder(folder).map_err(StoreError::io("write", folder))
        })
        .map(drop)
    }
}

/// Puts a file in place and gives its stat data. Its content is on the disk when this returns, its name
/// once the touched folders are synced.
pub(super) fn write(
    layout: &Layout,
    root: &Path,
    path: &str,
    bytes: &[u8],
    executable: bool,
    touched: &mut Touched,
) -> Result<Stat, StoreError> {
    let staged = stage(&layout.staging(), bytes, executable)?;
    place(&staged, root, path, bytes, executable, touched)
}

/// Makes files ready to be put in place, all together; their names are in the order of the files.
pub(super) fn stage_all(
    layout: &Layout,
    files: &[(&[u8], bool)],
) -> Result<Vec<PathBuf>, StoreError> {
    let folder = layout.stagings();
    let made = match fs::remove_dir_all(&folder) {
        Err(e) if e.kind() != ErrorKind::NotFound => Err(e),
        _ => fs::create_dir(&folder),
    };
    made.map_err(StoreError::io("create", &folder))?;
    together::each(files, |at, (bytes, executable)| {
        stage(&folder.join(at.to_string()), bytes, *executable)
    })
}

/// Puts a staged file in place, as [`write`] does.
pub(super) fn place(
    staged: &Path,
    root: &Path,
    path: &str,
    bytes: &[u8],
    executable: bool,
    touched: &mut Touched,
) -> Result<Stat, StoreError> {
    look(root, path)?;
    let full = on_disk(root, path);
    make_folders(root, path, touched)?;
    match fs::rename(staged, &full) {
        Err(e) if e.kind() == ErrorKind::CrossesDevices => {
            let _ = fs::remove_file(staged);
            let beside = stage(&beside(root, path), bytes, executable)?;
            fs::rename(&beside, &full).map_err(StoreError::io("replace", &full))?;
        }
        other => other.map_err(StoreError::io("replace", &full))?,
    }
    touched.0.extend(full.parent().map(Path::to_path_buf));
    let found = fs::symlink_metadata(&full).map_err(StoreError::io("look at", &full))?;
    Ok(stat(&found))
}

fn make_folders(root: &Path, path: &str, touched: &mut Touched) -> Result<(), StoreError> {
    for folder in parents(path).map(|folder| on_disk(root, folder)) {
        match fs::create_dir(&folder) {
            Ok(()) => touched.0.extend(folder.parent().map(Path::to_path_buf)),
            Err(e) if e.kind() == ErrorKind::AlreadyExists => {}
            Err(e) => return Err(StoreError::io("create", &folder)(e)),
        }
    }
    Ok(())
}

fn stage(at: &Path, bytes: &[u8], executable: bool) -> Result<PathBuf, StoreError> {
    let put = || -> io::Result<()> {
        let mut file = create_fresh(at)?;
        file.write_all(bytes)?;
        if executable {
            set_executable(&file)?;
        }
        file.sync_all()
    };
    put().map_err(StoreError::io("write", at))?;
    Ok(at.to_path_buf())
}

#[cfg(unix)]
fn set_executable(file: &File) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    let mut permissions = file.metadata()?.permissions();
    let mode = permissions.mode();
    permissions.set_mode(mode | ((mode & 0o444) >> 2));
    file.set_permissions(permissions)
}

#[cfg(not(unix))]
fn set_executable(_: &File) -> io::Result<()> {
    Ok(())
}

/// The name under which a file is staged beside its target.
pub(super) fn beside(root: &Path, path: &str) -> PathBuf {
    let full = on_disk(root, path);
    let name = full
        .file_name()
        .map(|name| name.to_string_lossy().into_owned());
    full.with_file_name(format!(".{}.gitsm", name.unwrap_or_default()))
}

/// Removes a file, and folders above it that become empty, as git does.
pub(super) fn remove(root: &Path, path: &str, touched: &mut Touched) -> Result<(), StoreError> {
    if look(root, path)?.is_none() {
        return Ok(());
    }
    let full = on_disk(root, path);
    fs::remove_file(&full).map_err(StoreError::io("remove", &full))?;
    let mut folder = full.as_path();
    while let Some(above) = folder
        .parent()
        .filter(|above| *above != root && above.starts_with(root))
    {
        folder = above;
        if fs::remove_dir(folder).is_err() {
            break;
        }
    }
    touched.0.extend(
        folder
            .ancestors()
            .find(|folder| folder.is_dir())
            .map(Path::to_path_buf),
    );
    Ok(())
}

/// Stat data as the index keeps it.
#[cfg(unix)]
pub(super) fn stat(found: &Metadata) -> Stat {
    use std::os::unix::fs::MetadataExt;
    // The index keeps the low 32 bits of each.
    Stat {
        changed: (found.ctime() as u32, found.ctime_nsec() as u32),
        modified: (found.mtime() as u32, found.mtime_nsec() as u32),
        device: found.dev() as u32,
        inode: found.ino() as u32,
        user: found.uid(),
        group: found.gid(),
        size: found.len() as u32,
    }
}

/// Stat data as the index keeps it: what the system has of it.
#[cfg(not(unix))]
pub(super) fn stat(found: &Metadata) -> Stat {
    let since = |time: io::Result<std::time::SystemTime>| {
        let passed = time.ok()?.duration_since(std::time::UNIX_EPOCH).ok()?;
        Some((passed.as_secs() as u32, passed.subsec_nanos()))
    };
    Stat {
        changed: since(found.created()).unwrap_or_default(),
        modified: since(found.modified()).unwrap_or_default(),
        size: found.len() as u32,
        ..Stat::default()
    }
}
