// The theme runs in a browser.
/// <reference lib="dom" />

declare module '*.css';
