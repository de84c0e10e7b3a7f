// Tests of components run in a browser, served by Vite.
/// <reference types="@vitest/browser/matchers" />
/// <reference types="vite/client" />
