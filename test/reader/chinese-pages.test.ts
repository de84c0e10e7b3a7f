import { testPages } from './usable.ts';

testPages((address) => address.startsWith('/zh/'));
