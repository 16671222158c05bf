//! Extensions at the end of an index file, and what becomes of each when entries change.
//!
//! The cached tree is invalidated along every changed path; the untracked cache is emptied but stays
//! enabled; undo data of merges is kept. Offset tables and the file system monitor's bitmap count
//! entries, so they are dropped: git writes them anew. Format: gitformat-index(5).

use std::borrow::Cow;
use std::ops::Range;

use super::index::{be32, varint};

/// An extension, by its place in the file.
#[derive(Debug)]
pub(super) struct Extension {
    pub(super) signature: [u8; 4],
    body: Range<usize>,
}

/// The extensions from this place to the end; none when malformed.
pub(super) fn split(data: &[u8], mut at: usize) -> Option<Vec<Extension>> {
    let mut found = Vec::new();
    while at < data.len() {
        let signature = data.get(at..at + 4)?.try_into().ok()?;
        let length = be32(data, at + 4)? as usize;
        let body = at + 8..(at + 8).checked_add(length)?;
        data.get(body.clone())?;
        at = body.end;
        found.push(Extension { signature, body });
    }
    Some(found)
}

impl Extension {
    /// Whether readers must understand it (its name begins with a small letter) and we do not.
    pub(super) fn is_foreign(&self) -> bool {
        !self.signature[0].is_ascii_uppercase() && &self.signature != b"sdir"
    }

    /// Its body after these paths, sorted, have changed; none when it is to be dropped.
    pub(super) fn after<'a>(&self, data: &'a [u8], paths: &[&str]) -> Option<Cow<'a, [u8]>> {
        let body = data.get(self.body.clone())?;
        match &self.signature {
            b"TREE" => invalidated(body, paths).map(Cow::Owned),
            b"UNTR" => emptied(body).map(Cow::Owned),
            // Undo data of merges; and the mark that folder entries may occur.
            b"REUC" | b"sdir" => Some(Cow::Borrowed(body)),
            _ => None,
        }
    }
}

/// The cached tree without what is known of the folders above the paths.
fn invalidated(body: &[u8], paths: &[&str]) -> Option<Vec<u8>> {
    let mut out = Vec::with_capacity(body.len());
    // Folders whose children are being read: path with a slash at its end, and how many are left.
    let mut open: Vec<(Vec<u8>, usize)> = Vec::new();
    let mut at = 0;
    while at < body.len() {
        let name = until(body, at, 0)?;
        let counts = until(body, at + name.len() + 1, b'\n')?;
        let (entries, children) = std::str::from_utf8(counts).ok()?.split_once(' ')?;
        let (entries, children): (i64, usize) = (entries.parse().ok()?, children.parse().ok()?);
        at += name.len() + counts.len() + 2;
        let oid = body.get(at..at + if entries < 0 { 0 } else { 20 })?;
        at += oid.len();

        let above = open.last_mut().map_or(&[][..], |(path, left)| {
            *left = left.saturating_sub(1);
            path
        });
        let mut path = [above, name].concat();
        if !path.is_empty() {
            path.push(b'/');
        }
        let first = paths.partition_point(|changed| changed.as_bytes() < path.as_slice());
        let touched = paths
            .get(first)
            .is_some_and(|changed| changed.as_bytes().starts_with(&path));
        out.extend_from_slice(name);
        out.push(0);
        if touched {
            out.extend_from_slice(format!("-1 {children}\n").as_bytes());
        } else {
            out.extend_from_slice(counts);
            out.push(b'\n');
            out.extend_from_slice(oid);
        }
        open.push((path, children));
        while open.last().is_some_and(|(_, left)| *left == 0) {
            open.pop();
        }
    }
    open.is_empty().then_some(out)
}

fn until(data: &[u8], from: usize, end: u8) -> Option<&[u8]> {
    let rest = data.get(from..)?;
    Some(&rest[..rest.iter().position(|byte| *byte == end)?])
}

/// The header of an untracked cache, followed by no folders: git fills it again.
fn emptied(body: &[u8]) -> Option<Vec<u8>> {
    // Two stat blocks of 36 bytes, flags, two object ids.
    const FIXED: usize = 36 + 36 + 4 + 20 + 20;
    let (ident, start) = varint(body, 0)?;
    let names = start.checked_add(ident)?.checked_add(FIXED)?;
    let excludes = until(body, names, 0)?;
    let mut out = body.get(..names + excludes.len() + 1)?.to_vec();
    out.push(0);
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn node(name: &str, entries: i64, children: usize) -> Vec<u8> {
        let mut out = format!("{name}\0{entries} {children}\n").into_bytes();
        if entries >= 0 {
            out.extend_from_slice(&[7; 20]);
        }
        out
    }

    #[test]
    fn only_folders_above_a_changed_path_are_invalidated() {
        let tree = |a, b, c, d, e| {
            [
                node("", a, 2),
                node("a", b, 1),
                node("b", c, 0),
                node("ab", d, 1),
                node("b", e, 0),
            ]
            .concat()
        };
        let whole = tree(9, 3, 2, 4, 1);
        assert_eq!(
            invalidated(&whole, &["a/b/x"]),
            Some(tree(-1, -1, -1, 4, 1))
        );
        assert_eq!(invalidated(&whole, &["a/x"]), Some(tree(-1, -1, 2, 4, 1)));
        assert_eq!(
            invalidated(&whole, &["a.x", "ab/b/x"]),
            Some(tree(-1, 3, 2, -1, -1))
        );
        assert_eq!(invalidated(&whole, &[]), Some(whole.clone()));
        assert_eq!(invalidated(&whole[..whole.len() - 3], &["a/x"]), None);
        assert_eq!(invalidated(&node("", 1, 1), &["a"]), None);
    }

    #[test]
    fn an_untracked_cache_stays_enabled() {
        let mut body = vec![3];
        body.extend_from_slice(b"id\0");
        body.extend_from_slice(&[9; 116]);
        body.extend_from_slice(b".gitignore\0");
        let header = body.clone();
        body.extend_from_slice(&[1, 2, 3]);
        assert_eq!(emptied(&body), Some([header, vec![0]].concat()));
        assert_eq!(emptied(&body[..100]), None);
        let file = |name: &[u8; 4], body: &[u8]| {
            [&name[..], &(body.len() as u32).to_be_bytes(), body].concat()
        };
        let after = |name, body: &[u8]| {
            let data = file(name, body);
            let found = split(&data, 0).unwrap();
            found[0].after(&data, &["a"]).map(Cow::into_owned)
        };
        assert_eq!(after(b"UNTR", &body), emptied(&body));
        assert_eq!(after(b"REUC", b"kept"), Some(b"kept".to_vec()));
        for dropped in [b"EOIE", b"IEOT", b"FSMN"] {
            assert_eq!(after(dropped, b"x"), None);
        }
    }

    #[test]
    fn an_extension_that_is_cut_off_is_found() {
        assert_eq!(
            split(b"TREE\0\0\0\x01x", 0).map(|found| found.len()),
            Some(1)
        );
        assert!(split(b"TREE\0\0\0\x02x", 0).is_none());
        assert!(split(b"TR", 0).is_none());
    }
}
