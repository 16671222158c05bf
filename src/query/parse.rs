//! From text to a query: one pass over the characters, no backtracking but over a key.

use super::{At, Comparison, Name, Operand, Query, QueryError, SortKey, Term, Test, Word};

pub fn parse(text: &str) -> Result<Query, QueryError> {
    let mut parser = Parser {
        chars: text.chars().collect(),
        pos: 0,
    };
    let mut query = Query::default();
    loop {
        parser.skip(char::is_whitespace);
        if parser.peek().is_none() {
            return Ok(query);
        }
        parser.term(&mut query)?;
    }
}

/// Whether a text begins with `key:`; the length of the key.
pub fn key_length(chars: &[char]) -> Option<usize> {
    if !chars.first()?.is_ascii_alphabetic() {
        return None;
    }
    let length = chars.iter().take_while(|c| is_key_char(**c)).count();
    (chars.get(length) == Some(&':')).then_some(length)
}

fn is_key_char(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.')
}

struct Parser {
    chars: Vec<char>,
    pos: usize,
}

impl Parser {
    fn peek(&self) -> Option<char> {
        self.chars.get(self.pos).copied()
    }

    fn eat(&mut self, text: &str) -> bool {
        let found = text
            .chars()
            .enumerate()
            .all(|(index, c)| self.chars.get(self.pos + index) == Some(&c));
        if found {
            self.pos += text.chars().count();
        }
        found
    }

    fn skip(&mut self, of: impl Fn(char) -> bool) -> String {
        let start = self.pos;
        while self.peek().is_some_and(&of) {
            self.pos += 1;
        }
        self.chars[start..self.pos].iter().collect()
    }

    /// Whether a term or value may end here.
    fn at_end_of_term(&self) -> bool {
        self.peek().is_none_or(char::is_whitespace)
    }

    fn term(&mut self, query: &mut Query) -> Result<(), QueryError> {
        let start = self.pos;
        let negated = self.eat("-");
        if self.at_end_of_term() {
            return Err(QueryError::NothingToNegate { at: start });
        }
        let test = match key_length(&self.chars[self.pos..]) {
            _ if self.peek() == Some('"') => {
                let text = self.quoted()?;
                if !self.at_end_of_term() {
                    return Err(QueryError::AfterQuote { at: self.pos });
                }
                Test::Text(text)
            }
            None => Test::Text(self.skip(|c| !c.is_whitespace())),
            Some(length) => {
                let key = self.key(length);
                match key.name.as_str() {
                    "sort" if negated => return Err(QueryError::NegatedSort { at: start }),
                    "sort" => {
                        query.sort.extend(self.list(&key, Parser::sort_key)?);
                        return Ok(());
                    }
                    "has" => Test::Has(self.list(&key, Parser::name)?),
                    _ => Test::Field {
                        any: self.list(&key, Parser::operand)?,
                        key,
                    },
                }
            }
        };
        query.terms.push(Term { negated, test });
        Ok(())
    }

    fn key(&mut self, length: usize) -> Name {
        let at = At(self.pos);
        let name: String = self.chars[self.pos..self.pos + length].iter().collect();
        self.pos += length + 1;
        Name {
            name: name.to_ascii_lowercase(),
            at,
        }
    }

    /// Items separated by commas, up to a blank.
    fn list<T>(
        &mut self,
        key: &Name,
        item: fn(&mut Parser, &Name) -> Result<T, QueryError>,
    ) -> Result<Vec<T>, QueryError> {
        let mut items = Vec::new();
        loop {
            items.push(item(self, key)?);
            if self.at_end_of_term() {
                return Ok(items);
            }
            if !self.eat(",") {
                return Err(QueryError::AfterQuote { at: self.pos });
            }
        }
    }

    fn name(&mut self, key: &Name) -> Result<Name, QueryError> {
        let at = self.pos;
        let given = self.skip(|c| !c.is_whitespace() && c != ',');
        if given.is_empty() {
            return Err(QueryError::NoValue {
                key: key.name.clone(),
                at,
            });
        }
        let first = given.chars().next();
        if !first.is_some_and(|c| c.is_ascii_alphabetic()) || !given.chars().all(is_key_char) {
            return Err(QueryError::NotAKey { given, at });
        }
        Ok(Name {
            name: given.to_ascii_lowercase(),
            at: At(at),
        })
    }

    fn sort_key(&mut self, key: &Name) -> Result<SortKey, QueryError> {
        let descending = self.eat("-");
        let key = self.name(key)?;
        Ok(SortKey { key, descending })
    }

    fn operand(&mut self, key: &Name) -> Result<Operand, QueryError> {
        for (sign, comparison) in [
            (">=", Comparison::GreaterOrEqual),
            ("<=", Comparison::LessOrEqual),
            (">", Comparison::Greater),
            ("<", Comparison::Less),
        ] {
            if self.eat(sign) {
                return Ok(Operand::Compare(comparison, self.word(key)?));
            }
        }
        if self.eat("..") {
            return Ok(Operand::Range(None, Some(self.word(key)?)));
        }
        let word = self.word(key)?;
        if self.eat("..") {
            let open = self.at_end_of_term() || self.peek() == Some(',');
            let end = if open { None } else { Some(self.word(key)?) };
            return Ok(Operand::Range(Some(word), end));
        }
        Ok(match word.text.as_str() {
            "*" if !word.quoted => Operand::Present,
            "none" if !word.quoted => Operand::Missing,
            _ => Operand::Is(word),
        })
    }

    fn word(&mut self, key: &Name) -> Result<Word, QueryError> {
        let at = self.pos;
        if self.peek() == Some('"') {
            return Ok(Word {
                text: self.quoted()?,
                quoted: true,
                at: At(at),
            });
        }
        while !self.at_end_of_term() && self.peek() != Some(',') && !self.at_dots() {
            self.pos += 1;
        }
        if self.pos == at {
            return Err(QueryError::NoValue {
                key: key.name.clone(),
                at,
            });
        }
        Ok(Word {
            text: self.chars[at..self.pos].iter().collect(),
            quoted: false,
            at: At(at),
        })
    }

    fn at_dots(&self) -> bool {
        self.chars[self.pos..].starts_with(&['.', '.'])
    }

    /// Between quotes; a backslash means itself unless a quote or a backslash follows.
    fn quoted(&mut self) -> Result<String, QueryError> {
        let at = self.pos;
        self.pos += 1;
        let mut text = String::new();
        loop {
            match self.peek() {
                None => return Err(QueryError::UnclosedQuote { at }),
                Some('"') => break,
                Some('\\') if matches!(self.chars.get(self.pos + 1), Some('"' | '\\')) => {
                    self.pos += 1;
                    text.extend(self.peek());
                }
                Some(c) => text.push(c),
            }
            self.pos += 1;
        }
        self.pos += 1;
        if text.is_empty() {
            return Err(QueryError::EmptyQuotes { at });
        }
        Ok(text)
    }
}
