//! A place within the words of one line, with the questions every reader asks there.

use crate::diagnostic::Fault;
use crate::lexer::{Token, TokenKind};

pub(crate) struct Cursor<'a> {
    tokens: &'a [Token],
    at: usize,
    /// Column just after the last word, where "the end of the line" is reported.
    end: u32,
}

impl<'a> Cursor<'a> {
    pub(crate) fn new(tokens: &'a [Token], line: &str) -> Self {
        let text = line.split(';').next().unwrap_or("").trim_end();
        let end = u32::try_from(text.chars().count()).unwrap_or(u32::MAX - 1) + 1;
        Self { tokens, at: 0, end }
    }

    pub(crate) fn peek(&self) -> Option<&'a TokenKind> {
        self.tokens.get(self.at).map(|token| &token.kind)
    }

    pub(crate) fn peek_second(&self) -> Option<&'a TokenKind> {
        self.tokens.get(self.at + 1).map(|token| &token.kind)
    }

    pub(crate) fn column(&self) -> u32 {
        self.tokens
            .get(self.at)
            .map_or(self.end, |token| token.column)
    }

    pub(crate) fn advance(&mut self) {
        self.at += 1;
    }

    pub(crate) fn at_end(&self) -> bool {
        self.at >= self.tokens.len()
    }

    /// The operator or punctuation here.
    pub(crate) fn sign(&self) -> Option<&'static str> {
        match self.peek() {
            Some(TokenKind::Sign(sign)) => Some(sign),
            _ => None,
        }
    }

    /// The name here in small letters, unless it was written with `$`.
    pub(crate) fn keyword(&self) -> Option<String> {
        match self.peek() {
            Some(TokenKind::Name(name, false)) => Some(name.to_ascii_lowercase()),
            _ => None,
        }
    }

    pub(crate) fn take_sign(&mut self, sign: &str) -> bool {
        let found = self.sign() == Some(sign);
        if found {
            self.advance();
        }
        found
    }

    pub(crate) fn expect(&mut self, sign: &str) -> Result<(), Fault> {
        if self.take_sign(sign) {
            return Ok(());
        }
        Err(Fault::new(
            self.column(),
            format!("expected \"{sign}\", found {}", self.found()),
        ))
    }

    pub(crate) fn expect_end(&self) -> Result<(), Fault> {
        if self.at_end() {
            return Ok(());
        }
        Err(Fault::new(
            self.column(),
            format!("expected the end of the line, found {}", self.found()),
        ))
    }

    pub(crate) fn expect_name(&mut self, what: &str) -> Result<String, Fault> {
        match self.peek() {
            Some(TokenKind::Name(name, _)) => {
                self.advance();
                Ok(name.clone())
            }
            _ => Err(Fault::new(
                self.column(),
                format!("expected {what}, found {}", self.found()),
            )),
        }
    }

    /// What stands here, in words for a message.
    pub(crate) fn found(&self) -> String {
        self.peek()
            .map_or("the end of the line".to_owned(), Self::describe)
    }

    pub(crate) fn describe(token: &TokenKind) -> String {
        match token {
            TokenKind::Name(name, _) => format!("\"{name}\""),
            TokenKind::Number(value) => format!("number {value}"),
            TokenKind::Float(value) => format!("floating-point number {value}"),
            TokenKind::Text(_) => "a string".to_owned(),
            TokenKind::Here => "\"$\"".to_owned(),
            TokenKind::SectionStart => "\"$$\"".to_owned(),
            TokenKind::Sign(sign) => format!("\"{sign}\""),
        }
    }
}
