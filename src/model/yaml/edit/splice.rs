//! Bytes of a text that are replaced by others.

/// Bytes to replace; an empty range inserts.
pub(super) struct Splice {
    pub(super) ranges: Vec<(usize, usize, String)>,
}

impl Splice {
    pub(super) fn one(start: usize, end: usize, text: impl Into<String>) -> Self {
        Splice {
            ranges: vec![(start, end, text.into())],
        }
    }

    /// Nothing to do; the comparison afterwards tells whether that was right.
    pub(super) fn none() -> Self {
        Splice { ranges: Vec::new() }
    }

    pub(super) fn apply(&self, text: &str, crlf: bool) -> String {
        let mut out = text.to_owned();
        for (start, end, new) in self.ranges.iter().rev() {
            let new = if crlf {
                new.replace('\n', "\r\n")
            } else {
                new.clone()
            };
            // Whole lines are inserted; a last line without its end gets one first.
            let lead = new.ends_with('\n')
                && *start == out.len()
                && !out.is_empty()
                && !out.ends_with('\n');
            let new = if lead {
                format!("{}{new}", if crlf { "\r\n" } else { "\n" })
            } else {
                new
            };
            out.replace_range(*start..*end, &new);
        }
        out
    }
}
