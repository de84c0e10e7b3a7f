// Tests of components run in a browser, served by Vite.
/// <reference types="vite/client" />
