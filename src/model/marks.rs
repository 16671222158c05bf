//! Marks of conflict that git or a forge left in a file: whether there are any, and what the two sides say.

/// The length of a mark, unless git is told otherwise.
pub const SIZE: usize = 7;

/// What the two sides of a file with marks say; the base only where git was set to write it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sides {
    /// The text before the two parted.
    pub base: Option<String>,
    /// The text with our side of every conflict.
    pub ours: String,
    /// The text with their side of every conflict.
    pub theirs: String,
}

/// Whether a line of a text is a mark of conflict.
pub fn is_marked(text: &str) -> bool {
    let open = |line: &str| is_mark(line, '<') || is_mark(line, '>');
    text.lines().any(open)
}

fn is_mark(line: &str, c: char) -> bool {
    let rest = line.trim_start_matches(c);
    line.len() - rest.len() >= SIZE && (rest.is_empty() || rest.starts_with([' ', '\r']))
}

/// The sides of a text with marks; `None` where it has none, or they do not match.
pub fn sides(text: &str) -> Option<Sides> {
    #[derive(Clone, Copy, PartialEq)]
    enum In {
        Both,
        Ours,
        Base,
        Theirs,
    }
    let mut place = In::Both;
    let (mut base, mut ours, mut theirs) = (String::new(), String::new(), String::new());
    let (mut hunks, mut bases) = (0, 0);
    for line in text.split_inclusive('\n') {
        let bare = line.trim_end_matches(['\n', '\r']);
        place = match place {
            In::Both if is_mark(bare, '<') => In::Ours,
            In::Ours if is_mark(bare, '|') => In::Base,
            In::Ours | In::Base if is_mark(bare, '=') => {
                bases += usize::from(place == In::Base);
                In::Theirs
            }
            In::Theirs if is_mark(bare, '>') => {
                hunks += 1;
                In::Both
            }
            _ if ['<', '>'].iter().any(|c| is_mark(bare, *c)) => return None,
            _ => {
                if matches!(place, In::Both | In::Ours) {
                    ours += line;
                }
                if matches!(place, In::Both | In::Base) {
                    base += line;
                }
                if matches!(place, In::Both | In::Theirs) {
                    theirs += line;
                }
                place
            }
        };
    }
    let sides = Sides {
        base: (bases == hunks).then_some(base),
        ours,
        theirs,
    };
    (place == In::Both && hunks > 0).then_some(sides)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_with_a_base_are_read() {
        let text = "a: 1\n<<<<<<< ours\nb: 2\n||||||| base\nb: 1\n=======\nb: 3\n>>>>>>> theirs\n";
        let sides = sides(text).unwrap();
        assert_eq!(sides.base.as_deref(), Some("a: 1\nb: 1\n"));
        assert_eq!(sides.ours, "a: 1\nb: 2\n");
        assert_eq!(sides.theirs, "a: 1\nb: 3\n");
    }

    #[test]
    fn marks_that_do_not_match_are_no_sides() {
        for text in [
            "a: 1\n",
            "",
            "<<<<<<< ours\na: 1\n=======\n",
            "<<<<<<< ours\na: 1\n>>>>>>> theirs\n",
            "a: 1\n>>>>>>> theirs\n",
            "<<<<<<< a\n<<<<<<< b\n=======\n>>>>>>> c\n",
        ] {
            assert_eq!(sides(text), None, "{text:?}");
        }
        assert!(!is_marked("a: <<<<<<<\nb: |\n  <<<<<<< x\n<<<<<<<x: 1\n"));
    }
}
