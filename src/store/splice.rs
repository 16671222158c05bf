//! Makes the bytes of a new index: untouched entries are copied, ours are put in or left out.
//!
//! In two halves, because what the index says of a file is known only once the file is in place, and most of
//! the work does not depend on it: a [`Draft`] is made while the objects are written to the disk.
//!
//! What must be right for git to trust the result:
//!
//! - An entry whose time is not older than the old index file was "racily clean": git compared its content
//!   because of the index file's time. A newer index would hide that, so where the content is no longer
//!   the entry's, the size is set to 0, as git itself does. Whole seconds count, because git
//!   may be built without nanoseconds.
//! - The checksum is always real, also under `index.skipHash`.
//! - Extensions are treated by [`super::index_ext`].

use sha1::{Digest, Sha1};

use super::index::{Change, EXTENDED, Entry, FIXED, Index, NAME_MASK, SKIP_WORKTREE, Stat, be32};

/// Bit of the flags by which the user tells git to take a file for unchanged.
const ASSUME_VALID: u16 = 0x8000;

/// A new index file that lacks the stat data of the entries that were put in, and its checksum.
#[derive(Debug)]
pub(super) struct Draft {
    bytes: Vec<u8>,
    /// Where the entries that were put in begin, in order.
    fresh: Vec<usize>,
    /// Over everything before the first of them.
    sum: Sha1,
}

impl Draft {
    /// The file, given the stat data of what was put in, in order of the paths.
    pub(super) fn finish(mut self, stats: impl IntoIterator<Item = Stat>) -> Vec<u8> {
        let first = self.first();
        for (start, stat) in self.fresh.into_iter().zip(stats) {
            let (before, after) = fields(&stat);
            self.bytes[start..start + 24].copy_from_slice(&before);
            self.bytes[start + 28..start + FIXED - 20].copy_from_slice(&after);
        }
        self.sum.update(&self.bytes[first..]);
        self.bytes.extend_from_slice(&self.sum.finalize());
        self.bytes
    }

    fn first(&self) -> usize {
        self.fresh.first().copied().unwrap_or(self.bytes.len())
    }
}

/// Drafts the new file. `changes` are sorted by path; `written` is the modification time of the old index file in
/// seconds since 1970; `unchanged` tells whether a file still has this content.
pub(super) fn draft(
    index: &Index,
    changes: &[(&str, Change)],
    written: u32,
    unchanged: &mut dyn FnMut(&str, [u8; 20]) -> bool,
) -> Draft {
    let mut writer = Writer::new(index);
    let mut left = changes.iter().peekable();
    for entry in &index.entries {
        let name = index.name(entry);
        while let Some((path, change)) = left.next_if(|(path, _)| path.as_bytes() < name) {
            writer.fresh(path, change, None);
        }
        match left.next_if(|(path, _)| path.as_bytes() == name) {
            Some((path, change)) => writer.fresh(path, change, Some(entry)),
            None => writer.keep(entry, written, unchanged),
        }
    }
    for (path, change) in left {
        writer.fresh(path, change, None);
    }
    let paths: Vec<&str> = changes.iter().map(|(path, _)| *path).collect();
    writer.finish(&paths)
}

struct Writer<'i> {
    index: &'i Index,
    out: Vec<u8>,
    fresh: Vec<usize>,
    count: u32,
    /// Name of the entry written last: version 4 stores only the difference.
    last: Vec<u8>,
}

impl<'i> Writer<'i> {
    fn new(index: &'i Index) -> Self {
        let mut out = Vec::with_capacity(index.data.len() + 4_096);
        out.extend_from_slice(b"DIRC");
        out.extend_from_slice(&index.version.to_be_bytes());
        out.extend_from_slice(&[0; 4]);
        Writer {
            index,
            out,
            fresh: Vec::new(),
            count: 0,
            last: Vec::new(),
        }
    }

    fn keep(
        &mut self,
        entry: &Entry,
        written: u32,
        unchanged: &mut dyn FnMut(&str, [u8; 20]) -> bool,
    ) {
        let raw = &self.index.data[entry.place.clone()];
        let start = self.out.len();
        if self.index.version == 4 {
            let head = FIXED + if entry.extra.is_some() { 4 } else { 2 };
            self.out.extend_from_slice(&raw[..head]);
            self.name(self.index.name(entry));
        } else {
            self.out.extend_from_slice(raw);
        }
        self.count += 1;
        if is_racy(raw, written) && !still(self.index.name(entry), raw, unchanged) {
            self.out[start + 36..start + 40].fill(0);
        }
    }

    fn fresh(&mut self, path: &str, change: &Change, old: Option<&Entry>) {
        match change {
            Change::Remove => {}
            Change::Put { oid, mode } => {
                self.fresh.push(self.out.len());
                self.put(path, (oid, *mode), 0, old);
            }
            Change::Undecided(stages) => {
                for (stage, version) in (1..).zip(stages) {
                    if let Some((oid, mode)) = version {
                        self.put(path, (oid, *mode), stage, None);
                    }
                }
            }
        }
    }

    fn put(&mut self, path: &str, (oid, mode): (&[u8; 20], u32), stage: u16, old: Option<&Entry>) {
        let start = self.out.len();
        self.out.extend_from_slice(&[0; 24]);
        self.out.extend_from_slice(&mode.to_be_bytes());
        self.out.extend_from_slice(&[0; 12]);
        self.out.extend_from_slice(oid);
        let name = path.as_bytes();
        let length = u16::try_from(name.len())
            .unwrap_or(NAME_MASK)
            .min(NAME_MASK)
            | (stage << 12);
        let assumed = old.map_or(0, |entry| entry.flags & ASSUME_VALID);
        // The file now exists and is committed: of the extended bits only "outside the sparse checkout"
        // could remain, and such paths are refused before.
        let extra = old
            .and_then(|entry| entry.extra)
            .map(|extra| extra & SKIP_WORKTREE);
        let extra = extra.filter(|extra| *extra != 0);
        let extended = if extra.is_some() { EXTENDED } else { 0 };
        self.out
            .extend_from_slice(&(length | assumed | extended).to_be_bytes());
        if let Some(extra) = extra {
            self.out.extend_from_slice(&extra.to_be_bytes());
        }
        if self.index.version == 4 {
            self.name(name);
        } else {
            self.out.extend_from_slice(name);
            let length = (self.out.len() - start + 8) & !7;
            self.out.resize(start + length, 0);
        }
        self.count += 1;
    }

    /// A name as version 4 writes it: how much of the last one to cut off, then the rest.
    fn name(&mut self, name: &[u8]) {
        let common = self
            .last
            .iter()
            .zip(name)
            .take_while(|(a, b)| a == b)
            .count();
        push_varint(&mut self.out, self.last.len() - common);
        self.out.extend_from_slice(&name[common..]);
        self.out.push(0);
        self.last.truncate(common);
        self.last.extend_from_slice(&name[common..]);
    }

    fn finish(mut self, paths: &[&str]) -> Draft {
        self.out[8..12].copy_from_slice(&self.count.to_be_bytes());
        for extension in &self.index.extensions {
            if let Some(body) = extension.after(&self.index.data, paths) {
                let length = u32::try_from(body.len()).unwrap_or(u32::MAX);
                self.out.extend_from_slice(&extension.signature);
                self.out.extend_from_slice(&length.to_be_bytes());
                self.out.extend_from_slice(&body);
            }
        }
        let mut draft = Draft {
            bytes: self.out,
            fresh: self.fresh,
            sum: Sha1::new(),
        };
        let first = draft.first();
        draft.sum.update(&draft.bytes[..first]);
        draft
    }
}

/// Whether an entry's file may have changed after git last looked, without its time telling so.
fn is_racy(raw: &[u8], written: u32) -> bool {
    let modified = be32(raw, 8).unwrap_or_default();
    let regular = be32(raw, 24).is_some_and(|mode| mode & 0o170_000 == 0o100_000);
    let size = be32(raw, 36).unwrap_or_default();
    regular && size != 0 && modified >= written
}

fn still(name: &[u8], raw: &[u8], unchanged: &mut dyn FnMut(&str, [u8; 20]) -> bool) -> bool {
    let mut oid = [0; 20];
    oid.copy_from_slice(&raw[40..60]);
    std::str::from_utf8(name).is_ok_and(|name| unchanged(name, oid))
}

/// The fields of an entry before its mode, and those between the mode and the object.
fn fields(stat: &Stat) -> ([u8; 24], [u8; 12]) {
    let (mut before, mut after) = ([0; 24], [0; 12]);
    let times = [stat.changed, stat.modified].map(|(seconds, nanos)| [seconds, nanos]);
    let place = [stat.device, stat.inode];
    let fields = times.as_flattened().iter().chain(&place);
    for (bytes, field) in before.chunks_exact_mut(4).zip(fields) {
        bytes.copy_from_slice(&field.to_be_bytes());
    }
    for (bytes, field) in after
        .chunks_exact_mut(4)
        .zip([stat.user, stat.group, stat.size])
    {
        bytes.copy_from_slice(&field.to_be_bytes());
    }
    (before, after)
}

fn push_varint(out: &mut Vec<u8>, mut value: usize) {
    let mut bytes = [0u8; 10];
    let mut at = bytes.len() - 1;
    bytes[at] = (value & 127) as u8;
    while value > 127 {
        value = (value >> 7) - 1;
        at -= 1;
        bytes[at] = 128 | (value & 127) as u8;
    }
    out.extend_from_slice(&bytes[at..]);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::index::{Lookup, varint};
    use proptest::prelude::*;

    fn put(byte: u8) -> Change {
        Change::Put {
            oid: [byte; 20],
            mode: 0o100_644,
        }
    }

    /// A draft finished with stat data that tell which entry is which.
    fn edit(
        index: &Index,
        changes: &[(&str, Change)],
        written: u32,
        unchanged: &mut dyn FnMut(&str, [u8; 20]) -> bool,
    ) -> Vec<u8> {
        let stats = changes.iter().filter_map(|(_, change)| match change {
            Change::Put { oid, .. } => Some(Stat {
                modified: (u32::from(oid[0]), 0),
                size: 5,
                ..Stat::default()
            }),
            Change::Remove | Change::Undecided(_) => None,
        });
        let draft = draft(index, changes, written, unchanged);
        draft.finish(stats.collect::<Vec<_>>())
    }

    fn of(version: u32, names: &[&str]) -> Vec<u8> {
        let empty = Index::empty(version);
        let changes: Vec<_> = names.iter().map(|name| (*name, put(1))).collect();
        edit(&empty, &changes, u32::MAX, &mut |_, _| true)
    }

    #[test]
    fn racily_clean_entries_keep_their_size_only_when_unchanged() {
        let file = of(2, &["a", "b"]);
        let index = Index::parse(file).unwrap();
        let size = |bytes: &[u8], at: usize| be32(bytes, index.entries[at].place.start + 36);
        let out = edit(&index, &[], 1, &mut |name, _| name == "a");
        assert_eq!((size(&out, 0), size(&out, 1)), (Some(5), Some(0)));
        let out = edit(&index, &[], 2, &mut |_, _| false);
        assert_eq!((size(&out, 0), size(&out, 1)), (Some(5), Some(5)));
    }

    proptest! {
        #[test]
        fn numbers_survive(value in 0usize..5_000_000) {
            let mut out = Vec::new();
            push_varint(&mut out, value);
            prop_assert_eq!(varint(&out, 0), Some((value, out.len())));
        }

        #[test]
        fn edits_change_their_own_entries_only(
            version in 2u32..=4,
            names in prop::collection::btree_set("[a-c/]{1,6}", 0..12),
            long in prop::option::of(4_090usize..4_100),
            edits in prop::collection::btree_map("[a-c/]{1,6}", prop::option::of(2u8..9), 0..6),
        ) {
            let long = long.map(|length| "x".repeat(length));
            let names: Vec<&str> = names.iter().chain(&long).map(String::as_str).collect();
            let file = of(version, &names);
            let index = Index::parse(file).unwrap();
            let changes: Vec<_> = edits
                .iter()
                .map(|(path, byte)| (path.as_str(), byte.map_or(Change::Remove, put)))
                .collect();
            let out = edit(&index, &changes, u32::MAX, &mut |_, _| true);
            let after = Index::parse(out).unwrap();
            for name in names.iter().filter(|name| !edits.contains_key(**name)) {
                prop_assert_eq!(after.lookup(name), index.lookup(name));
            }
            for (path, byte) in &edits {
                let expected = byte.map_or(Lookup::Absent, |byte| Lookup::Entry {
                    oid: [byte; 20], mode: 0o100_644, skip_worktree: false,
                });
                prop_assert_eq!(after.lookup(path), expected);
            }
        }

        #[test]
        fn damaged_indexes_are_errors_and_never_panics(
            version in 2u32..=4, cut in 0usize..400, at in 0usize..400, byte: u8
        ) {
            let mut file = of(version, &["a", "a/b", "b/c/d", "x"]);
            let length = file.len();
            file[at % length] = byte;
            let _ = Index::parse(file[..length - cut % length].to_vec());
            if let Ok(index) = Index::parse(file) {
                let _ = edit(&index, &[("a/c", put(3))], 0, &mut |_, _| false);
            }
        }
    }
}
