//! Marks of conflict, put around a key on which two sides disagree.

use similar::{ChangeTag, TextDiff};

use crate::model::marks::SIZE;

/// Both texts in one, with marks around the lines in which they differ.
pub fn around(ours: &str, theirs: &str, labels: (&str, &str), size: usize) -> String {
    let size = if size == 0 { SIZE } else { size };
    let mark = |c: char| c.to_string().repeat(size);
    let diff = TextDiff::from_lines(ours, theirs);
    let mut out = String::with_capacity(ours.len() + theirs.len() / 8);
    let (mut a, mut b) = (String::new(), String::new());
    let flush = |out: &mut String, a: &mut String, b: &mut String| {
        if a.is_empty() && b.is_empty() {
            return;
        }
        let line = |mark: String, label: &str| format!("{mark} {label}").trim_end().to_owned();
        let open = line(mark('<'), labels.0);
        let close = line(mark('>'), labels.1);
        *out += &format!("{open}\n{a}{}\n{b}{close}\n", mark('='));
        a.clear();
        b.clear();
    };
    for change in diff.iter_all_changes() {
        let text = change.value();
        let end = if text.ends_with('\n') { "" } else { "\n" };
        match change.tag() {
            ChangeTag::Delete => a += &format!("{text}{end}"),
            ChangeTag::Insert => b += &format!("{text}{end}"),
            ChangeTag::Equal => {
                flush(&mut out, &mut a, &mut b);
                out += text;
            }
        }
    }
    flush(&mut out, &mut a, &mut b);
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::marks::{is_marked, sides};
    use proptest::prelude::*;

    #[test]
    fn only_what_differs_is_marked() {
        let text = around(
            "a: 1\nb: 2\nc: 3\n",
            "a: 1\nb: 4\nc: 3\n",
            ("HEAD", "topic"),
            0,
        );
        assert_eq!(
            text,
            "a: 1\n<<<<<<< HEAD\nb: 2\n=======\nb: 4\n>>>>>>> topic\nc: 3\n"
        );
        assert!(is_marked(&text));
        let text = around("a: 1\n", "a: 1\nb: 4", ("", ""), 9);
        assert_eq!(text, "a: 1\n<<<<<<<<<\n=========\nb: 4\n>>>>>>>>>\n");
    }

    proptest! {
        #[test]
        fn both_sides_come_back(a in "([a-c]\n){0,6}", b in "([a-c]\n){0,6}") {
            prop_assume!(a != b);
            let marked = around(&a, &b, ("x", "y"), 0);
            let sides = sides(&marked).unwrap();
            prop_assert_eq!((sides.ours, sides.theirs), (a, b));
        }
    }
}
