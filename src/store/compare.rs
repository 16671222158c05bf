//! What differs between two trees. They are compared by their ids, so only folders that differ are opened.

use std::cmp::Ordering;

use git2::Oid;

use super::objects::{Objects, blob};
use super::raw::{Entries, Entry};
use super::walk::Change;

impl Objects {
    /// What differs below two folders.
    pub(super) fn compare(
        &self,
        old: Option<Oid>,
        new: Option<Oid>,
        path: &mut String,
        found: &mut Vec<Change>,
    ) -> Result<(), git2::Error> {
        if old == new {
            return Ok(());
        }
        let tree = |id: Option<Oid>| id.map(|id| self.tree(id)).transpose();
        let (old, new) = (tree(old)?, tree(new)?);
        let mut left = Entries::of(old.as_deref().unwrap_or_default());
        let mut right = Entries::of(new.as_deref().unwrap_or_default());
        loop {
            left.pass(&mut right);
            let (mut left_after, mut right_after) = (left.clone(), right.clone());
            let was = left_after.next().transpose()?;
            let is = right_after.next().transpose()?;
            let order = match (&was, &is) {
                (None, None) => return Ok(()),
                (Some(_), None) => Ordering::Less,
                (None, Some(_)) => Ordering::Greater,
                (Some(a), Some(b)) => order(a, b),
            };
            let old = was.filter(|_| order != Ordering::Greater);
            let new = is.filter(|_| order != Ordering::Less);
            if old.is_some() {
                left = left_after;
            }
            if new.is_some() {
                right = right_after;
            }
            if old != new {
                self.differ(old, new, path, found)?;
            }
        }
    }

    /// One name on both sides, or on one.
    fn differ(
        &self,
        was: Option<Entry<'_>>,
        is: Option<Entry<'_>>,
        path: &mut String,
        found: &mut Vec<Change>,
    ) -> Result<(), git2::Error> {
        let Some(any) = was.or(is) else {
            return Ok(());
        };
        let length = path.len();
        path.push_str(&String::from_utf8_lossy(any.name));
        if any.is_tree() {
            path.push('/');
            let id = |entry: Option<Entry<'_>>| entry.map(|entry| entry.oid()).transpose();
            self.compare(id(was)?, id(is)?, path, found)?;
        } else {
            let file = |entry: Option<Entry<'_>>| match entry {
                Some(entry) => Ok::<_, git2::Error>(blob((entry.mode, entry.oid()?))),
                None => Ok(None),
            };
            found.push(Change {
                path: path.clone(),
                old: file(was)?,
                new: file(is)?,
            });
        }
        path.truncate(length);
        Ok(())
    }
}

/// The order of git's trees: a folder sorts as if its name ended in a slash.
fn order(a: &Entry<'_>, b: &Entry<'_>) -> Ordering {
    let bytes = |entry: &Entry<'_>| entry.is_tree().then_some(b'/');
    let (a_end, b_end) = (bytes(a), bytes(b));
    let a = a.name.iter().copied().chain(a_end);
    let b = b.name.iter().copied().chain(b_end);
    a.cmp(b)
}
