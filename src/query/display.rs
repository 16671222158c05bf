//! A query as text that reads back as the same query.

use super::{Comparison, Operand, Query, SortKey, Term, Test, Word, parse};
use std::fmt::{self, Display, Formatter, Write};

/// Puts quotes around a text and escapes what has a meaning inside them.
pub(super) fn quote(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

impl Display for Query {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let mut lead = "";
        for term in &self.terms {
            write!(f, "{lead}{term}")?;
            lead = " ";
        }
        if !self.sort.is_empty() {
            write!(f, "{lead}sort:")?;
            separated(f, &self.sort)?;
        }
        Ok(())
    }
}

impl Display for Term {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        if self.negated {
            f.write_char('-')?;
        }
        match &self.test {
            Test::Text(text) if is_bare(text) => f.write_str(text),
            Test::Text(text) => f.write_str(&quote(text)),
            Test::Field { key, any } => {
                write!(f, "{}:", key.name)?;
                separated(f, any)
            }
            Test::Has(names) => {
                f.write_str("has:")?;
                let names: Vec<&str> = names.iter().map(|name| name.name.as_str()).collect();
                f.write_str(&names.join(","))
            }
        }
    }
}

/// Whether a text to search for reads back as such without quotes.
fn is_bare(text: &str) -> bool {
    let chars: Vec<char> = text.chars().collect();
    !text.is_empty()
        && !text.starts_with(['-', '"'])
        && !text.contains(char::is_whitespace)
        && parse::key_length(&chars).is_none()
}

impl Display for Operand {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Operand::Is(word) => write!(f, "{word}"),
            Operand::Compare(comparison, word) => write!(f, "{}{word}", comparison.sign()),
            Operand::Range(from, to) => {
                if let Some(from) = from {
                    write!(f, "{from}")?;
                }
                f.write_str("..")?;
                to.as_ref().map_or(Ok(()), |to| write!(f, "{to}"))
            }
            Operand::Present => f.write_str("*"),
            Operand::Missing => f.write_str("none"),
        }
    }
}

impl Display for Word {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self.quoted {
            true => f.write_str(&quote(&self.text)),
            false => f.write_str(&self.text),
        }
    }
}

impl Display for SortKey {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let sign = if self.descending { "-" } else { "" };
        write!(f, "{sign}{}", self.key.name)
    }
}

impl Comparison {
    fn sign(self) -> &'static str {
        match self {
            Comparison::Less => "<",
            Comparison::LessOrEqual => "<=",
            Comparison::Greater => ">",
            Comparison::GreaterOrEqual => ">=",
        }
    }
}

fn separated<T: Display>(f: &mut Formatter<'_>, items: &[T]) -> fmt::Result {
    for (index, item) in items.iter().enumerate() {
        if index > 0 {
            f.write_char(',')?;
        }
        write!(f, "{item}")?;
    }
    Ok(())
}
