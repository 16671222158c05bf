//! The index file, read and edited as bytes: only our own entries change.
//!
//! libgit2 rewrites the whole index from its own model, which is slower by a factor and loses what it does
//! not know. Here the bytes are parsed, and `super::splice` makes the new file.
//!
//! A split index is not read here: `super::index_file` has the git program join it first.
//! Format: gitformat-index(5).

use std::ops::Range;

use super::error::StoreError;
use super::index_ext::{self, Extension};

/// Bytes of an entry before its flags.
pub(super) const FIXED: usize = 60;
pub(super) const EXTENDED: u16 = 0x4000;
pub(super) const SKIP_WORKTREE: u16 = 0x4000;
pub(super) const NAME_MASK: u16 = 0x0fff;

/// Mode of a folder that stands for all below it in a sparse index.
const SPARSE_FOLDER: u32 = 0o040_000;

/// Stat data of a work-tree file as the index keeps it, each field cut to 32 bits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Stat {
    pub(super) changed: (u32, u32),
    pub(super) modified: (u32, u32),
    pub(super) device: u32,
    pub(super) inode: u32,
    pub(super) user: u32,
    pub(super) group: u32,
    pub(super) size: u32,
}

/// The new state of one path; the stat data of its file come later.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Change {
    Put {
        oid: [u8; 20],
        mode: u32,
    },
    Remove,
    /// Several versions that a person is to decide between: base, ours, theirs.
    Undecided([Option<([u8; 20], u32)>; 3]),
}

/// What the index says about a path.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Lookup {
    Absent,
    Entry {
        oid: [u8; 20],
        mode: u32,
        skip_worktree: bool,
    },
    Unmerged,
    UnderSparseFolder,
}

/// One entry, by its place in the file.
#[derive(Debug)]
pub(super) struct Entry {
    /// Place of the whole entry, padding included.
    pub(super) place: Range<usize>,
    name: Name,
    pub(super) flags: u16,
    pub(super) extra: Option<u16>,
}

/// A name stands in the file as it is, except in version 4, where only its end does.
#[derive(Debug)]
enum Name {
    At(Range<usize>),
    Joined(Vec<u8>),
}

/// A parsed index file.
#[derive(Debug)]
pub(super) struct Index {
    /// The file without its checksum.
    pub(super) data: Vec<u8>,
    pub(super) version: u32,
    pub(super) entries: Vec<Entry>,
    pub(super) extensions: Vec<Extension>,
}

fn damaged(why: &'static str) -> StoreError {
    StoreError::Index { why }
}

pub(super) fn be32(data: &[u8], at: usize) -> Option<u32> {
    let bytes = data.get(at..at.checked_add(4)?)?;
    bytes.try_into().ok().map(u32::from_be_bytes)
}

fn be16(data: &[u8], at: usize) -> Option<u16> {
    let bytes = data.get(at..at.checked_add(2)?)?;
    bytes.try_into().ok().map(u16::from_be_bytes)
}

impl Index {
    /// An index without entries.
    pub(super) fn empty(version: u32) -> Self {
        Index {
            data: Vec::new(),
            version,
            entries: Vec::new(),
            extensions: Vec::new(),
        }
    }

    /// Parses the bytes of an index file; no bytes are an empty index.
    pub(super) fn parse(mut data: Vec<u8>) -> Result<Self, StoreError> {
        if data.is_empty() {
            return Ok(Index::empty(2));
        }
        if !data.starts_with(b"DIRC") {
            return Err(damaged("it does not begin as an index does"));
        }
        let (Some(version), Some(count), Some(end)) =
            (be32(&data, 4), be32(&data, 8), data.len().checked_sub(20))
        else {
            return Err(damaged("it is too short"));
        };
        data.truncate(end);
        if !(2..=4).contains(&version) {
            return Err(damaged("its version is none of 2, 3 and 4"));
        }
        let entries = Vec::with_capacity((count as usize).min(data.len() / FIXED));
        let mut index = Index {
            data,
            version,
            entries,
            extensions: Vec::new(),
        };
        let (mut at, mut ordered) = (12, true);
        for _ in 0..count {
            let next = index.next(at)?;
            at = next.place.end;
            let key = |entry| (index.name(entry), Entry::stage(entry));
            ordered &= index
                .entries
                .last()
                .is_none_or(|last| key(last) < key(&next));
            index.entries.push(next);
        }
        index.extensions =
            index_ext::split(&index.data, at).ok_or(damaged("an extension is cut off"))?;
        // The entries of a split index that replace shared ones have no names.
        if !ordered && !index.is_split() {
            return Err(damaged("its entries are not in order"));
        }
        Ok(index)
    }

    /// The entry at this place, after those read so far.
    fn next(&self, at: usize) -> Result<Entry, StoreError> {
        let last = self.entries.last();
        let before = last.map_or(&[][..], |entry| self.name(entry));
        entry(&self.data, self.version, at, before).ok_or(damaged("an entry is cut off"))
    }

    /// The path of an entry.
    pub(super) fn name<'i>(&'i self, entry: &'i Entry) -> &'i [u8] {
        match &entry.name {
            Name::At(place) => &self.data[place.clone()],
            Name::Joined(name) => name,
        }
    }

    /// Whether the file is only the difference to another one (a split index), which only git can read.
    pub(super) fn is_split(&self) -> bool {
        self.extensions
            .iter()
            .any(|extension| &extension.signature == b"link")
    }

    /// Whether an extension that readers must understand is unknown to us.
    pub(super) fn is_foreign(&self) -> bool {
        self.extensions.iter().any(Extension::is_foreign)
    }

    fn find(&self, name: &[u8]) -> Result<usize, usize> {
        self.entries
            .binary_search_by(|entry| self.name(entry).cmp(name))
    }

    /// What the index says about a path. In a split index only the git program knows.
    pub(super) fn lookup(&self, path: &str) -> Lookup {
        let name = path.as_bytes();
        let Ok(at) = self.find(name) else {
            let sparse = super::path::parents(path).any(|folder| {
                let found = self.find(format!("{folder}/").as_bytes());
                found.is_ok_and(|at| self.mode(at) == SPARSE_FOLDER)
            });
            return if sparse {
                Lookup::UnderSparseFolder
            } else {
                Lookup::Absent
            };
        };
        let entry = &self.entries[at];
        if entry.stage() != 0 {
            return Lookup::Unmerged;
        }
        let mut oid = [0; 20];
        oid.copy_from_slice(&self.data[entry.place.start + 40..entry.place.start + 60]);
        Lookup::Entry {
            oid,
            mode: self.mode(at),
            skip_worktree: entry.extra.is_some_and(|extra| extra & SKIP_WORKTREE != 0),
        }
    }

    fn mode(&self, at: usize) -> u32 {
        be32(&self.data, self.entries[at].place.start + 24).unwrap_or_default()
    }

    /// Whether an entry lies below this folder.
    pub(super) fn has_below(&self, folder: &str) -> bool {
        let prefix = format!("{folder}/");
        let at = self.find(prefix.as_bytes()).unwrap_or_else(|at| at);
        let entry = self.entries.get(at);
        entry.is_some_and(|entry| self.name(entry).starts_with(prefix.as_bytes()))
    }
}

impl Entry {
    fn stage(&self) -> u16 {
        (self.flags >> 12) & 3
    }
}

fn entry(data: &[u8], version: u32, at: usize, before: &[u8]) -> Option<Entry> {
    let flags = be16(data, at.checked_add(FIXED)?)?;
    let extended = version >= 3 && flags & EXTENDED != 0;
    let extra = if extended {
        Some(be16(data, at + FIXED + 2)?)
    } else {
        None
    };
    let mut start = at + FIXED + if extended { 4 } else { 2 };
    let mut kept: &[u8] = &[];
    if version == 4 {
        let (strip, rest) = varint(data, start)?;
        kept = before.get(..before.len().checked_sub(strip)?)?;
        start = rest;
    }
    let length = match usize::from(flags & NAME_MASK) {
        length if version < 4 && length < usize::from(NAME_MASK) => length,
        _ => data.get(start..)?.iter().position(|byte| *byte == 0)?,
    };
    let own = data.get(start..start.checked_add(length)?)?;
    if data.get(start + length) != Some(&0) {
        return None;
    }
    let end = match version {
        4 => start + length + 1,
        _ => at + ((start + length - at + 8) & !7),
    };
    let name = if version == 4 {
        Name::Joined([kept, own].concat())
    } else {
        Name::At(start..start + length)
    };
    let place = at..end;
    data.get(place.clone())?;
    Some(Entry {
        place,
        name,
        flags,
        extra,
    })
}

/// A number as git packs offsets: seven bits a byte, the highest first.
pub(super) fn varint(data: &[u8], mut at: usize) -> Option<(usize, usize)> {
    let mut byte = *data.get(at)?;
    let mut value = usize::from(byte & 127);
    while byte & 128 != 0 {
        at += 1;
        byte = *data.get(at)?;
        value = value.checked_add(1)?.checked_mul(128)? + usize::from(byte & 127);
    }
    Some((value, at + 1))
}
