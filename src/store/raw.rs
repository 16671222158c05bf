//! Commits and trees from their bytes, without a copy of everything that is in them.
//!
//! A commit that is not written as git writes it is declined, and libgit2 reads it: so there is one opinion
//! about what is odd.

use chrono::DateTime;
use git2::{ErrorClass, ErrorCode, Oid};

use super::commit::{Commit, CommitId, SignatureState};
use super::identity::Identity;
use super::{trailer, verify};

/// An entry of a tree.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Entry<'t> {
    /// Mode, octal digits read.
    pub(super) mode: u32,
    pub(super) name: &'t [u8],
    id: &'t [u8; 20],
}

impl Entry<'_> {
    pub(super) fn is_tree(&self) -> bool {
        self.mode & 0o170_000 == 0o040_000
    }

    pub(super) fn oid(&self) -> Result<Oid, git2::Error> {
        Oid::from_bytes(self.id)
    }
}

/// The entries of a tree, in its order.
#[derive(Clone)]
pub(super) struct Entries<'t> {
    bytes: &'t [u8],
}

impl<'t> Entries<'t> {
    pub(super) fn of(bytes: &'t [u8]) -> Self {
        Entries { bytes }
    }

    /// The mode that the next entry begins with, and what follows.
    fn mode(&self) -> Option<(u32, &'t [u8])> {
        // Nearly all are one of these.
        if let Some(rest) = self.bytes.strip_prefix(b"100644 ") {
            return Some((0o100_644, rest));
        }
        if let Some(rest) = self.bytes.strip_prefix(b"40000 ") {
            return Some((0o040_000, rest));
        }
        let blank = self.bytes.iter().position(|byte| *byte == b' ')?;
        let (mode, rest) = (self.bytes.get(..blank)?, self.bytes.get(blank + 1..)?);
        let digit = |number: u32, byte: &u8| {
            let digit = byte.checked_sub(b'0').filter(|digit| *digit < 8)?;
            number.checked_mul(8)?.checked_add(u32::from(digit))
        };
        Some((mode.iter().try_fold(0, digit)?, rest))
    }

    fn entry(&mut self) -> Option<Entry<'t>> {
        let (mode, rest) = self.mode()?;
        let end = rest.iter().position(|byte| *byte == 0)?;
        let (name, rest) = (rest.get(..end)?, rest.get(end + 1..)?);
        let (id, rest) = rest.split_first_chunk()?;
        self.bytes = rest;
        (!name.is_empty()).then_some(Entry { mode, name, id })
    }

    /// Passes over the entries that both go on with: nearly all, between a commit and its parent.
    pub(super) fn pass(&mut self, other: &mut Self) {
        let begin = self.bytes;
        let same = common(begin, other.bytes);
        let mut passed = 0;
        while passed < same {
            let known = self.entry().is_some();
            let end = begin.len() - self.bytes.len();
            if !known || end > same {
                break;
            }
            passed = end;
        }
        self.bytes = begin.get(passed..).unwrap_or_default();
        other.bytes = other.bytes.get(passed..).unwrap_or_default();
    }
}

/// So many bytes are compared at once.
const WIDTH: usize = 32;

/// How many bytes two texts begin with alike.
fn common(one: &[u8], other: &[u8]) -> usize {
    let wide = one.as_chunks::<WIDTH>().0.iter();
    let wide = wide.zip(other.as_chunks::<WIDTH>().0);
    let wide = wide.take_while(|(one, other)| one == other).count() * WIDTH;
    let rest = one[wide..].iter().zip(&other[wide..]);
    wide + rest.take_while(|(one, other)| one == other).count()
}

impl<'t> Iterator for Entries<'t> {
    type Item = Result<Entry<'t>, git2::Error>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.bytes.is_empty() {
            return None;
        }
        let entry = self.entry().ok_or_else(|| {
            let message = "the tree is not well formed";
            git2::Error::new(ErrorCode::GenericError, ErrorClass::Tree, message)
        });
        if entry.is_err() {
            self.bytes = &[];
        }
        Some(entry)
    }
}

/// The header of a commit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Head {
    pub(super) tree: Oid,
    pub(super) parents: Vec<Oid>,
    /// When its committer says that it was made, in seconds.
    pub(super) at: i64,
}

impl Head {
    /// Reads no further than the header of a commit needs.
    pub(super) fn of(text: &str) -> Option<Self> {
        let (head, ..) = Head::begin(text)?;
        Some(head)
    }

    /// The header, its author and committer, and the lines that follow.
    fn begin(text: &str) -> Option<(Self, [Who<'_>; 2], Lines<'_>)> {
        if text.contains('\0') {
            return None;
        }
        let mut lines = Lines { text, at: 0 };
        let tree = id(lines.next()?.strip_prefix("tree ")?)?;
        let mut parents = Vec::new();
        let mut line = lines.next()?;
        while let Some(parent) = line.strip_prefix("parent ") {
            parents.push(id(parent)?);
            line = lines.next()?;
        }
        let author = Who::of(line.strip_prefix("author ")?)?;
        let committer = Who::of(lines.next()?.strip_prefix("committer ")?)?;
        let at = committer.at;
        let head = Head { tree, parents, at };
        Some((head, [author, committer], lines))
    }
}

/// A commit, cut into its parts.
pub(super) struct Parts<'c> {
    pub(super) head: Head,
    author: Who<'c>,
    committer: Who<'c>,
    /// Where its signature stands, with the name of the header and the line feed at the end.
    signature: Option<std::ops::Range<usize>>,
    message: &'c str,
}

/// The lines of a commit, each with a line feed at its end.
struct Lines<'c> {
    text: &'c str,
    /// Where the next one begins.
    at: usize,
}

impl<'c> Lines<'c> {
    fn next(&mut self) -> Option<&'c str> {
        let (line, _) = self.text.get(self.at..)?.split_once('\n')?;
        self.at += line.len() + 1;
        Some(line)
    }
}

struct Who<'c> {
    name: &'c str,
    email: &'c str,
    at: i64,
}

const SIGNATURE: &str = "gpgsig ";

impl<'c> Parts<'c> {
    /// Cuts a commit; `None` for one that is not as git writes it.
    pub(super) fn of(text: &'c str) -> Option<Self> {
        let (head, [author, committer], mut lines) = Head::begin(text)?;
        let mut signature: Option<std::ops::Range<usize>> = None;
        let mut open = false;
        loop {
            let at = lines.at;
            let line = lines.next()?;
            let end = lines.at;
            if line.is_empty() {
                break;
            }
            if line.starts_with(' ') {
                if let Some(range) = signature.as_mut().filter(|_| open) {
                    range.end = end;
                }
                continue;
            }
            open = signature.is_none() && line.starts_with(SIGNATURE);
            if open {
                signature = Some(at..end);
            } else if line.starts_with("encoding") {
                return None;
            }
        }
        Some(Parts {
            head,
            author,
            committer,
            signature,
            message: text.get(lines.at..)?,
        })
    }

    /// The armoured signature and the bytes it is over.
    pub(super) fn signature(&self, text: &str) -> Option<(String, Vec<u8>)> {
        let range = self.signature.clone()?;
        let armour = text.get(range.clone())?.strip_prefix(SIGNATURE)?;
        let mut payload = text.as_bytes().to_vec();
        payload.drain(range);
        Some((armour.replace("\n ", "\n"), payload))
    }

    /// What the commit says; its signature is not verified.
    pub(super) fn said(&self, id: Oid, text: &str) -> Commit {
        let armour = self.signature.clone().and_then(|range| text.get(range));
        let armour = armour.and_then(|line| line.strip_prefix(SIGNATURE));
        let instant = |who: &Who<'_>| DateTime::from_timestamp(who.at, 0).unwrap_or_default();
        let person = |who: &Who<'_>| Identity {
            name: who.name.to_owned(),
            email: who.email.to_owned(),
        };
        Commit {
            id: CommitId::from_oid(id),
            authored: instant(&self.author),
            committed: instant(&self.committer),
            author: person(&self.author),
            committer: person(&self.committer),
            subject: trailer::subject(self.message),
            trailers: trailer::parse(self.message),
            signature: armour.map_or(SignatureState::Unsigned, |armour| SignatureState::Present {
                format: verify::format(armour.as_bytes()),
            }),
        }
    }
}

impl<'c> Who<'c> {
    /// `Ana <ana@example.org> 1795000000 +0100`, with nothing in it that libgit2 would trim.
    fn of(text: &'c str) -> Option<Self> {
        let (who, when) = text.rsplit_once('>')?;
        let (name, email) = who.split_once('<')?;
        let (name, when) = (name.strip_suffix(' ')?, when.strip_prefix(' ')?);
        let plain = |text: &str| {
            let edge = |c: char| c.is_alphanumeric();
            let inside = !text.contains(['<', '>']);
            inside && text.starts_with(edge) && text.ends_with(edge)
        };
        let (seconds, zone) = when.split_once(' ')?;
        let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        let zoned = zone
            .strip_prefix(['+', '-'])
            .is_some_and(|zone| zone.len() == 4 && digits(zone));
        let dated = (1..12).contains(&seconds.len()) && digits(seconds);
        (plain(name) && plain(email) && zoned && dated).then_some(Who {
            name,
            email,
            at: seconds.parse().ok()?,
        })
    }
}

fn id(hex: &str) -> Option<Oid> {
    Oid::from_str(hex).ok().filter(|_| hex.len() == 40)
}
